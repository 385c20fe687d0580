import type { ReactNode } from 'react';

/** A table that scrolls by itself where the column is too narrow for it, also by keyboard. */
export function ScrollTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
