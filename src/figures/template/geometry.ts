/** A network as its stages, a bar for every block, and the open block's layers (paper §3.1, Table 1). */
import type { Language } from '../../language/language.tsx';
import type { Layout } from '../grammar/mark.ts';
import { accountOf, blockOf, type TemplateNetwork } from './account.ts';
import { lyingChart, standingChart } from './chart.ts';
import type { Frame } from './frame.ts';
import { panel } from './panel.ts';

export interface TemplateState {
  readonly network: TemplateNetwork;
  /** Id of the open block; the regular block where the network has none of it. */
  readonly block: string;
}

/** On the stage the open block stands beside the bars. */
const sideWidth = 372;

export function geometry({ network, block }: TemplateState, width: number, language: Language): Layout {
  const account = accountOf(network);
  const frame: Frame = { account, open: blockOf(account, block), language };
  if (width > 1000) {
    const chart = standingChart(frame, width - sideWidth - 44);
    const beside = panel(frame, { x: width - sideWidth, y: 70, width: sideWidth });
    return { width, height: Math.max(chart.bottom, beside.bottom), marks: [...chart.marks, ...beside.marks] };
  }
  const chart = width > 600 ? standingChart(frame, width) : lyingChart(frame, width);
  const below = panel(frame, { x: 0, y: chart.bottom + 26, width });
  return { width, height: below.bottom, marks: [...chart.marks, ...below.marks] };
}
