import type { Card, Cell, Slice } from '../mark.ts';
import { cellFontSize, fontSize, lineHeight } from '../sizes.ts';
import { LabelText } from './LabelText.tsx';
import { slabPath, slicePath } from './paths.ts';

export function CardView({ mark }: { mark: Card }) {
  const { x, y, width, height, depth, lines, linesAt, image } = mark;
  const half = (lines.length * fontSize.label * lineHeight) / 2;
  const place = {
    inside: { x: x + width / 2, y: y + height / 2, anchor: 'middle' as const },
    below: { x: x + width / 2, y: y + height + half + 3, anchor: 'middle' as const },
    right: { x: x + width + depth + 8, y: y + height / 2, anchor: 'start' as const },
  }[linesAt];
  return (
    <>
      <path className="side" d={slabPath(mark, depth)} />
      <rect className="face" x={x} y={y} width={width} height={height} />
      {image && (
        <image href={image} x={x} y={y} width={width} height={height} preserveAspectRatio="none" className="map" />
      )}
      {image && <rect className="frame" x={x} y={y} width={width} height={height} />}
      <LabelText lines={lines} size={fontSize.label} {...place} />
    </>
  );
}

export function SliceView({ mark }: { mark: Slice }) {
  return (
    <>
      <path className="face" d={slicePath(mark)} />
      <LabelText lines={mark.lines} x={mark.x + mark.width / 2} y={mark.y + mark.height / 2} size={fontSize.label} />
    </>
  );
}

/** Colour of a value −1 … 1 on the diverging scale of the weights. */
export function divergingColour(value: number): string {
  const share = Math.round(Math.min(1, Math.abs(value)) * 100);
  const end = value < 0 ? 'var(--weight-negative)' : 'var(--weight-positive)';
  return `color-mix(in oklab, ${end} ${share}%, var(--weight-zero))`;
}

export function CellView({ mark }: { mark: Cell }) {
  const { x, y, width, height, text, value, look } = mark;
  const colour = value === undefined ? {} : { style: { fill: divergingColour(value) } };
  const size = cellFontSize(mark);
  return (
    <>
      <rect className={`cell cell-${look}`} x={x} y={y} width={width} height={height} {...colour} />
      {text !== '' && <LabelText lines={[[{ text }]]} x={x + width / 2} y={y + height / 2} size={size} look="number" />}
    </>
  );
}
