import type { Brace, Fan, Junction, Line } from '../mark.ts';
import { fontSize } from '../sizes.ts';
import { plain } from '../text-width.ts';
import { LabelText } from './LabelText.tsx';
import { arrowHead, bracePath, fanPath, junctionPath, linePath } from './paths.ts';
import { divergingColour } from './tensors.tsx';

export function LineView({ mark }: { mark: Line }) {
  const { points, look, arrow, dashed, value } = mark;
  const weight =
    value === undefined ? {} : { style: { stroke: divergingColour(value), strokeWidth: 1 + 4 * Math.abs(value) } };
  return (
    <>
      <path className="reach" d={linePath(mark)} />
      <path className={`way way-${look}${dashed ? ' dashed' : ''}`} d={linePath(mark)} {...weight} />
      {arrow && <path className="head" d={arrowHead(points)} />}
    </>
  );
}

export function FanView({ mark }: { mark: Fan }) {
  const { root, busY, targets } = mark;
  const heads = targets.map((target) => arrowHead([root, [target[0], busY], target])).join('');
  return (
    <>
      <path className="reach" d={fanPath(mark)} />
      <path className="way way-flow" d={fanPath(mark)} />
      <path className="head" d={heads} />
    </>
  );
}

export function JunctionView({ mark }: { mark: Junction }) {
  const { x, y, width, height, symbol, teeth, toothHeight } = mark;
  return (
    <>
      <path className="face" d={junctionPath(mark, teeth, toothHeight)} />
      {symbol !== '' && (
        <LabelText
          lines={[plain(symbol)]}
          x={x + width / 2}
          y={y + height / 2}
          size={symbol.length > 1 ? fontSize.small : fontSize.large}
          look="symbol"
        />
      )}
    </>
  );
}

export function BraceView({ mark }: { mark: Brace }) {
  return <path className="way way-rule" d={bracePath(mark, mark.side, mark.look)} />;
}
