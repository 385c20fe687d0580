import { createContext, useContext, useEffect } from 'react';

/** Takes the words of what is pointed at; the frame of the figure shows them. */
export const PointedContext = createContext<(says: string | undefined) => void>(() => undefined);

/** Tells the frame what is pointed at. */
export function usePointed(says: string | undefined): void {
  const tell = useContext(PointedContext);
  useEffect(() => tell(says), [tell, says]);
}
