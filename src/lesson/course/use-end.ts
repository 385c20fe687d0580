import { type RefObject, useEffect, useRef } from 'react';
import { markDone } from '../visit.ts';

/** A mark for the end of a text: once it comes into sight, the visit remembers `name`. */
export function useEnd(name: string): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) markDone(name);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [name]);
  return end;
}
