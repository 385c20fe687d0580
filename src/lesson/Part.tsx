import type { ReactNode } from 'react';

/** Words that mean a part of a picture: pointing at either lights both (see `src/figures/light`). */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="part" data-part={name} tabIndex={0}>
      {children}
    </span>
  );
}
