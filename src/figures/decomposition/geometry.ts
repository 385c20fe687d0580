import type { Language } from '../../language/language.tsx';
import type { Layout } from '../grammar/mark.ts';
import { channelGeometry } from './geometry-channel.ts';
import { spatialGeometry } from './geometry-spatial.ts';
import type { DecompositionState } from './state.ts';

/** What is taken apart, the pairs, below them their sum, what is left over, and both costs. */
export function geometry(state: DecompositionState, width: number, language: Language): Layout {
  const frame = { state, width, language };
  return state.view === 'spatial' ? spatialGeometry(frame) : channelGeometry(frame);
}
