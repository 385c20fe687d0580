import type { Label, Run } from '../mark.ts';
import { lineHeight } from '../sizes.ts';

interface LabelTextProps {
  readonly lines: readonly Label[];
  readonly x: number;
  /** Middle of the block of lines. */
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly look?: string;
}

/** Lines of text whose runs carry their roles. */
export function LabelText({ lines, x, y, size, anchor = 'middle', look = 'plain' }: LabelTextProps) {
  const first = y - ((lines.length - 1) * size * lineHeight) / 2 + size * 0.36;
  return (
    <>
      {numbered(lines).map(({ place, item }) => (
        <text
          key={place}
          className={`look-${look}`}
          x={x}
          y={first + place * size * lineHeight}
          fontSize={size}
          textAnchor={anchor}
        >
          {numbered(item).map(({ place: part, item: run }) => (
            <tspan key={part} {...classOf(run)}>
              {run.text}
            </tspan>
          ))}
        </text>
      ))}
    </>
  );
}

function classOf({ role, handSet }: Run): { className?: string } {
  const names = [...(role ? [`word role-${role}`] : []), ...(handSet ? ['hand-set'] : [])];
  return names.length > 0 ? { className: names.join(' ') } : {};
}

/** Lines and runs have no name but their place. */
function numbered<Item>(items: readonly Item[]): { place: number; item: Item }[] {
  return items.map((item, place) => ({ place, item }));
}
