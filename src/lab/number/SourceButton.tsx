import type { ReactNode } from 'react';
import { type MapPlace, useMaps } from '../maps.tsx';

/** Opens the map that a number was read from; the picture itself has none to open. */
export function SourceButton({ node, channel, children }: MapPlace & { children: ReactNode }) {
  const { select } = useMaps();
  if (node === 'input') return <span>{children}</span>;
  return (
    <button type="button" className="source" onClick={() => select({ node, channel })}>
      {children}
    </button>
  );
}
