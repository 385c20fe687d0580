import type { Shape } from '../../graph/graph.ts';
import type { FeatureMaps } from '../../network/protocol.ts';
import type { Scales } from '../colour/scales.ts';
import { bandOf, paintBand, SHEET_WIDTH } from './sheet.ts';

/** Height of a node's name above its maps. */
const TITLE = 30;
/** Colours of the saved sheet, which has no theme. */
const paper = { ground: '#ffffff', ink: '#1b1b1b', font: '16px system-ui, sans-serif' };

/** What stands above the maps of one node. */
export interface SheetPart {
  readonly node: string;
  readonly title: string;
  /** The range of their colours, where the maps share one. */
  readonly range?: string | undefined;
}

/** Draws the maps of the nodes, each under its title, and gives the canvas their size. */
export function drawSheet(
  canvas: HTMLCanvasElement,
  maps: Readonly<Record<string, FeatureMaps>>,
  nodes: readonly SheetPart[],
  scales: Scales,
): void {
  const bands = nodes.flatMap((part) => {
    const values = maps[part.node];
    return values ? [{ part, values, height: bandOf(values.shape).height }] : [];
  });
  canvas.width = SHEET_WIDTH;
  canvas.height = bands.reduce((sum, { height }) => sum + height + TITLE, 0);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = paper.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  let top = 0;
  for (const { part, values, height } of bands) {
    context.fillStyle = paper.ink;
    context.font = paper.font;
    context.fillText(titleOf(part, values.shape), 6, top + TITLE - 9);
    context.putImageData(
      bandImage(values, (channel) => scales.ofMap(part.node, channel)),
      0,
      top + TITLE,
    );
    top += height + TITLE;
  }
}

function titleOf({ node, title, range }: SheetPart, { height, width, channels }: Shape): string {
  return [node, title, `${channels} × ${height}×${width}`, ...(range ? [range] : [])].join(' · ');
}

/** putImageData writes see-through pixels too; between maps lies the paper's colour. */
function bandImage(values: FeatureMaps, rangeOf: Parameters<typeof paintBand>[1]): ImageData {
  const pixels = paintBand(values, rangeOf);
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] === 0) pixels.fill(255, at - 3, at + 1);
  return new ImageData(pixels, SHEET_WIDTH);
}
