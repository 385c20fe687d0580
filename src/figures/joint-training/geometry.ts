/** Paths of one network beside networks of an ensemble (paper §2): side by side, on phones below one another. */
import type { Language } from '../../language/language.tsx';
import type { Layout } from '../grammar/mark.ts';
import { networksPanel } from './geometry-networks.ts';
import { pathsPanel } from './geometry-paths.ts';
import { panelHeight } from './rows.ts';
import type { JointState } from './state.ts';

export function geometry(state: JointState, width: number, language: Language): Layout {
  const frame = { state, language };
  const beside = width > 500;
  const gap = beside ? Math.round(width / 17) : 34;
  const room = beside ? (width - gap) / 2 : width;
  const second = beside ? { x: room + gap, y: 0 } : { x: 0, y: panelHeight + gap };
  return {
    width,
    height: second.y + panelHeight,
    marks: [...pathsPanel(frame, { x: 0, y: 0, width: room }), ...networksPanel(frame, { ...second, width: room })],
  };
}
