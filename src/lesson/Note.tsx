import type { ReactNode } from 'react';

/** A remark that stands in the margin where there is room, and unfolds in place where there is none. */
export function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="note">
      <details>
        <summary>{title}</summary>
        <div className="note-text">{children}</div>
      </details>
    </aside>
  );
}
