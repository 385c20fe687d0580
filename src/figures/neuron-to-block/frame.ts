import type { Language } from '../../language/language.tsx';
import { type Lane, lanesOf, lowest } from '../cardinality/lanes.ts';
import { union } from '../grammar/bounds.ts';
import type { Area } from '../grammar/mark.ts';
import { type BlockState, pathWidth, termsOf } from './stills.ts';

/** What every part of the drawing needs to know. */
export interface Frame {
  readonly state: BlockState;
  readonly width: number;
  readonly language: Language;
  /** Room left of the shortcut. */
  readonly room: number;
  /** Row of the input. */
  readonly input: Pick<Area, 'y' | 'height'>;
  /** Rows of the boxes between input and sum. */
  readonly body: Pick<Area, 'y' | 'height'>;
  /** The open paths, whether they are shown or not: they give the columns. */
  readonly lanes: readonly Lane[];
}

/** Room for the name of a step, for the number of a path, and for the shortcut. */
const head = 26;
const number = 20;
const margin = 34;
/** Of the ground around an opened box. */
const edge = 5;

export function frameOf(state: BlockState, width: number, language: Language): Frame {
  const room = width - margin;
  const input = { y: head, height: 34 };
  const top = input.y + input.height + 38;
  const area: Area = { x: edge, y: top + number, width: room - 2 * edge, height: 0 };
  const lanes = lanesOf({ cardinality: termsOf(state), pathWidth }, area, language);
  return { state, width, language, room, input, body: { y: top, height: lowest(lanes) + 8 - top }, lanes };
}

/** The column of a lane over the whole body. */
export function columnOf({ body }: Frame, lane: Lane): Area {
  const { x, width } = lane.kind === 'path' ? union(lane.boxes) : lane.stack;
  return { x, width, ...body };
}

/** `path3`, or `folded` for those that are folded away. */
export function nameOf(lane: Lane): string {
  return lane.kind === 'path' ? `path${lane.path}` : 'folded';
}
