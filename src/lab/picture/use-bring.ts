import { type DragEvent, useEffect, useState } from 'react';

interface Bring {
  /** A file hovers over the page. */
  readonly over: boolean;
  /** For the element on which files may be dropped. */
  readonly target: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Pictures that are dropped on an element or pasted anywhere on the page. */
export function useBring(bring: (file: Blob) => void): Bring {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = firstFile(event.clipboardData);
      if (!file) return;
      event.preventDefault();
      bring(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [bring]);
  return {
    over,
    target: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => {
        if (event.currentTarget.contains(event.relatedTarget as globalThis.Node | null)) return;
        setOver(false);
      },
      onDrop: (event) => {
        setOver(false);
        const file = firstFile(event.dataTransfer);
        if (!file) return;
        event.preventDefault();
        bring(file);
      },
    },
  };
}

function firstFile(data: DataTransfer | null): File | undefined {
  return data?.files[0];
}
