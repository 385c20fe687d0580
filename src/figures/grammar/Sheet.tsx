import { type ComponentProps, memo, type Ref } from 'react';
import type { ShownLayout, ShownMark } from './between.ts';
import type { Mark } from './mark.ts';
import { MarkView } from './views/MarkView.tsx';

interface SheetProps extends ComponentProps<'svg'> {
  readonly ref?: Ref<SVGSVGElement>;
  /** Accessible name, and what the picture shows in a sentence. */
  readonly name: string;
  readonly description?: string | undefined;
  readonly shown: ShownLayout;
  readonly lit?: ReadonlySet<string> | undefined;
  /** The stop that the Tab key reaches; without it the sheet is a still that takes no focus. */
  readonly current?: string | undefined;
}

const none: ReadonlySet<string> = new Set();

/** A layout as SVG. */
export function Sheet({ name, description, shown, lit = none, current, ...rest }: SheetProps) {
  const { width, height, marks } = shown;
  return (
    <svg
      role="group"
      aria-label={name}
      className={lit.size > 0 ? 'sheet lighting' : 'sheet'}
      data-drawing=""
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width * 1.42 }}
      {...rest}
    >
      {description && <desc>{description}</desc>}
      {marks.map(({ mark, opacity }) => (
        <MarkGroup
          key={`${mark.kind} ${mark.id}`}
          mark={mark}
          opacity={opacity}
          lit={lit.has(mark.id)}
          focus={current === undefined ? 'none' : current === mark.id ? 'tab' : 'arrows'}
        />
      ))}
    </svg>
  );
}

interface MarkGroupProps extends ShownMark {
  readonly lit: boolean;
  readonly focus: 'none' | 'tab' | 'arrows';
}

const MarkGroup = memo(function MarkGroup({ mark, opacity, lit, focus }: MarkGroupProps) {
  return (
    <g
      className={classesOf(mark)}
      data-mark={mark.id}
      {...(mark.part !== undefined && { 'data-part': mark.part })}
      {...(lit && { 'data-lit': '' })}
      {...(opacity < 1 && { opacity })}
      {...(mark.says !== undefined && stopAttributes(mark, mark.says, focus))}
    >
      <MarkView mark={mark} />
    </g>
  );
});

function classesOf(mark: Mark): string {
  const role = 'role' in mark && mark.role ? ` role-${mark.role}` : '';
  return `mark mark-${mark.kind}${role}${mark.off ? ' off' : ''}${mark.act ? ' acts' : ''}${mark.adjust ? ` adjusts-${mark.adjust.axis}` : ''}`;
}

function stopAttributes(mark: Mark, says: string, focus: MarkGroupProps['focus']) {
  const { adjust } = mark;
  return {
    role: adjust ? 'slider' : mark.act ? 'button' : 'img',
    'aria-label': says,
    ...(adjust && {
      'aria-valuenow': adjust.value,
      'aria-valuemin': adjust.min,
      'aria-valuemax': adjust.max,
      'aria-orientation': adjust.axis === 'x' ? ('horizontal' as const) : ('vertical' as const),
    }),
    ...(mark.expanded !== undefined && { 'aria-expanded': mark.expanded }),
    ...(focus !== 'none' && { tabIndex: focus === 'tab' ? 0 : -1 }),
  };
}
