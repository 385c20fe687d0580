import type { Box, Lane, Stack, Tint } from '../mark.ts';
import { fontSize, lineHeight } from '../sizes.ts';
import { plain } from '../text-width.ts';
import { LabelText } from './LabelText.tsx';
import { boxPath, boxSide, stripesPath } from './paths.ts';

const corner = 5;

export function BoxView({ mark }: { mark: Box }) {
  const { x, y, width, height, lines, tags, joinLeft, joinRight, step, seam = 0.2, stripes = 1 } = mark;
  const [left, right] = [corner * (1 - joinLeft), corner * (1 - joinRight)];
  const tagRoom = tags.length * fontSize.small * lineHeight;
  const middle = x + width / 2;
  return (
    <>
      <path className={`face${step ? ` step-${step}` : ''}`} d={boxPath(mark, left, right)} />
      <path
        className="edge"
        d={`M${x + left},${y}H${x + width - right}M${x + left},${y + height}H${x + width - right}`}
      />
      <path className="edge" d={boxSide(mark, 'left', left)} strokeOpacity={1 - (1 - seam) * joinLeft} />
      <path className="edge" d={boxSide(mark, 'right', right)} strokeOpacity={1 - (1 - seam) * joinRight} />
      {stripes > 1 && <path className="edge" d={stripesPath(mark, Math.round(stripes))} strokeOpacity={seam} />}
      <LabelText lines={lines} x={middle} y={y + (height - tagRoom) / 2} size={fontSize.label} look="number" />
      {tags.length > 0 && (
        <LabelText
          lines={tags.map(plain)}
          x={middle}
          y={y + height - tagRoom / 2 - 5}
          size={fontSize.small}
          look="soft"
        />
      )}
    </>
  );
}

export function LaneView({ mark }: { mark: Lane }) {
  const { x, y, width, height, number } = mark;
  return (
    <>
      <rect className="ground" x={x} y={y} width={width} height={height} rx={6} />
      {number !== '' && (
        <LabelText lines={[plain(number)]} x={x + 5} y={y + 11} size={fontSize.small} anchor="start" look="head" />
      )}
    </>
  );
}

export function StackView({ mark }: { mark: Stack }) {
  const { x, y, width, height, lines } = mark;
  return (
    <>
      {[8, 4, 0].map((shift) => (
        <rect
          key={shift}
          className="face"
          x={x + shift}
          y={y + 8 - shift}
          width={Math.max(0, width - 8)}
          height={Math.max(0, height - 8)}
          rx={corner}
        />
      ))}
      <LabelText lines={lines} x={x + (width - 8) / 2} y={y + height / 2 + 4} size={fontSize.label} />
    </>
  );
}

export function TintView({ mark }: { mark: Tint }) {
  const { x, y, width, height, step, label } = mark;
  return (
    <>
      <rect className={`ground step-${step}`} x={x} y={y} width={width} height={height} rx={8} />
      {label !== '' && (
        <LabelText lines={[plain(label)]} x={x + 8} y={y + 12} size={fontSize.small} anchor="start" look="soft" />
      )}
    </>
  );
}
