import { useEffect, useState } from 'react';

/** A heading of the second level. */
export interface Heading {
  readonly id: string;
  readonly title: string;
}

/** Id of the heading whose section is being read: the last one above the upper third of the window. */
export function useSection(headings: readonly Heading[]): string | undefined {
  const [section, setSection] = useState<string>();
  useEffect(() => {
    const elements = headings.map(({ id }) => document.getElementById(id)).filter((element) => element !== null);
    const look = () => {
      const line = innerHeight / 3;
      setSection(elements.findLast((element) => element.getBoundingClientRect().top < line)?.id);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [headings]);
  return section;
}
