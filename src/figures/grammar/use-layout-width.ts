import { type RefObject, useLayoutEffect, useState } from 'react';
import { layoutWidthFor } from './sizes.ts';

/** Width that the layout is made for; undefined until the element has been measured. */
export function useLayoutWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      // Zero while it is hidden, e.g. in a closed fold.
      if (current.clientWidth > 0) setWidth(layoutWidthFor(current.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
