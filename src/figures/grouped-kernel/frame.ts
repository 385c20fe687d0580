/** What the figure shows, and where its parts go. */
import type { Language } from '../../language/language.tsx';
import type { Area } from '../grammar/mark.ts';
import type { KernelTable } from './kernel.ts';

/** Pictures of a trained kernel, see kernel-picture.ts. */
export interface KernelPictures {
  /** One per group. */
  readonly squares: readonly string[];
  /** The open group, with gaps between its kernels. */
  readonly enlarged: string;
}

export interface KernelState {
  readonly table: KernelTable;
  /** Group whose trained kernels are enlarged, from 1; the plain table has wires instead. */
  readonly open?: number;
  /** Once the weights are there. */
  readonly pictures?: KernelPictures;
}

export interface Frame {
  readonly state: KernelState;
  readonly language: Language;
  /** Where the cells are. */
  readonly square: Area;
  /** What stands beside or, on a phone, below the table. */
  readonly panel: Area;
  readonly narrow: boolean;
}

const titleRoom = 28;

export function frameOf(state: KernelState, width: number, language: Language): Frame {
  const rest = { state, language };
  if (width < 500) {
    const square = { x: 22, y: titleRoom, width: width - 44, height: width - 44 };
    const panel = { ...square, y: square.y + square.height + 12, height: 150 };
    return { ...rest, square, panel, narrow: true };
  }
  const side = width > 1000 ? 460 : 380;
  const left = width > 1000 ? 150 : 14;
  const square = { x: width - left - side, y: titleRoom, width: side, height: side };
  const panel = { x: left, y: titleRoom, width: square.x - left - 26, height: side };
  return { ...rest, square, panel, narrow: false };
}
