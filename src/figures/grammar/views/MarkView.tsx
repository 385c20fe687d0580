import type { ReactNode } from 'react';
import type { Mark } from '../mark.ts';
import { BarView, CostView, DotView, TextView } from './measures.tsx';
import { BoxView, LaneView, StackView, TintView } from './operations.tsx';
import { CardView, CellView, SliceView } from './tensors.tsx';
import { BraceView, FanView, JunctionView, LineView } from './ways.tsx';

/** The mark's own shapes; the group around them is Drawing's. */
export function MarkView({ mark }: { mark: Mark }): ReactNode {
  switch (mark.kind) {
    case 'card':
      return <CardView mark={mark} />;
    case 'box':
      return <BoxView mark={mark} />;
    case 'lane':
      return <LaneView mark={mark} />;
    case 'line':
      return <LineView mark={mark} />;
    case 'fan':
      return <FanView mark={mark} />;
    case 'slice':
      return <SliceView mark={mark} />;
    case 'junction':
      return <JunctionView mark={mark} />;
    case 'stack':
      return <StackView mark={mark} />;
    case 'cost':
      return <CostView mark={mark} />;
    case 'bar':
      return <BarView mark={mark} />;
    case 'tint':
      return <TintView mark={mark} />;
    case 'brace':
      return <BraceView mark={mark} />;
    case 'cell':
      return <CellView mark={mark} />;
    case 'dot':
      return <DotView mark={mark} />;
    case 'text':
      return <TextView mark={mark} />;
  }
}
