import { useEffect, useState } from 'react';

/** Readers who hear the page are told once a slider has rested this long, in milliseconds. */
const REST = 700;

/** The value once it has rested; until then the one before. */
export function useStill<T>(value: T): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const rest = setTimeout(() => setStill(value), REST);
    return () => clearTimeout(rest);
  }, [value]);
  return still;
}
