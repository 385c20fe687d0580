/** The trained kernels of one group, enlarged. */
import { rows } from '../grammar/arrange.ts';
import type { Area, Line, Mark, Point } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import type { Frame } from './frame.ts';
import { squareOf } from './geometry-table.ts';

export function enlargedMarks(frame: Frame, group: number): { marks: Mark[]; bottom: number } {
  const { state, panel, narrow, language } = frame;
  const { groups, each } = state.table;
  const side = narrow ? Math.min(240, panel.width) : Math.min(panel.width - 12, 300);
  const x = narrow ? panel.x + (panel.width - side) / 2 : panel.x;
  const [title, area] = rows([20, side], { x, y: panel.y + (narrow ? 6 : 30), width: side }, 0);
  if (!title || !area) return { marks: [], bottom: panel.y };
  const from = squareOf(group, groups, frame.square);
  const words = language.t('grouped-kernel.enlarged', { group, each });
  const image = state.pictures?.enlarged;
  const card = {
    kind: 'card',
    id: 'enlarged',
    part: `group${group}`,
    from: [`kept.${group}`],
    says: language.t('grouped-kernel.says.enlarged', { group, each }),
    ...area,
    depth: 0,
    lines: [],
    linesAt: 'inside',
    ...(image !== undefined && { image }),
  } as const;
  const marks: Mark[] = [
    ...zoomLines(from, area, frame.square, narrow),
    {
      kind: 'text',
      id: 'enlarged.title',
      of: 'enlarged',
      x: narrow ? area.x + side / 2 : area.x,
      y: title.y + 8,
      size: fontSize.label,
      anchor: narrow ? 'middle' : 'start',
      label: plain(words),
      look: 'over',
    },
    card,
  ];
  return { marks, bottom: area.y + side };
}

/** From the edges of the small square past empty cells out of the table, then to the edges of the large one. */
function zoomLines(from: Area, to: Area, table: Area, narrow: boolean): Line[] {
  const ends = [0, 1].map((edge): Point[] =>
    narrow
      ? [
          [from.x + edge * from.width, from.y + from.height],
          [from.x + edge * from.width, table.y + table.height],
          [to.x + edge * to.width, to.y],
        ]
      : [
          [from.x, from.y + edge * from.height],
          [table.x, from.y + edge * from.height],
          [to.x + to.width, to.y + edge * to.height],
        ],
  );
  return ends.map((points, index) => ({
    kind: 'line',
    id: `enlarged.zoom${index}`,
    of: 'enlarged',
    points,
    look: 'rule',
    curve: 'straight',
    arrow: false,
  }));
}
