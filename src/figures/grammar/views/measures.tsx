import type { Bar, Cost, Dot, Text } from '../mark.ts';
import { LabelText } from './LabelText.tsx';

export function CostView({ mark }: { mark: Cost }) {
  const { x, y, width, height, length, tick } = mark;
  return (
    <>
      <rect className="trough" x={x} y={y} width={width} height={height} rx={2} />
      <rect className="amount" x={x} y={y} width={length} height={height} rx={2} />
      {tick !== undefined && <path className="tick" d={`M${x + tick},${y - 4}V${y + height + 4}`} />}
    </>
  );
}

/** Where each piece lies: from the left, or from the foot of a standing bar. */
function placedPieces({ x, y, width, height, standing, pieces }: Bar) {
  let done = 0;
  return pieces.map(({ length, step, role }, place) => {
    done += length;
    const area = standing
      ? { x, y: y + height - done, width, height: length }
      : { x: x + done - length, y, width: length, height };
    const look = `piece${step ? ` step-${step}` : ''}${role ? ` role-${role}` : ''}`;
    return { place, area, look };
  });
}

export function BarView({ mark }: { mark: Bar }) {
  const { x, y, width, height, expanded } = mark;
  return (
    <>
      {placedPieces(mark).map(({ place, area, look }) => (
        <rect key={place} className={look} {...area} />
      ))}
      <rect className={expanded ? 'outline chosen' : 'outline'} x={x} y={y} width={width} height={height} />
    </>
  );
}

export function DotView({ mark }: { mark: Dot }) {
  return <circle className={`dot dot-${mark.look}`} cx={mark.x} cy={mark.y} r={mark.radius} />;
}

export function TextView({ mark }: { mark: Text }) {
  const { x, y, size, anchor, label, look, step } = mark;
  const ground = step ? `${look} over-${step}` : look;
  return <LabelText lines={[label]} x={x} y={y} size={size} anchor={anchor} look={ground} />;
}
