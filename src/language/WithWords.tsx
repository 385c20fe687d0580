import { type ReactNode, use } from 'react';
import { loadDictionary } from './dictionary.ts';
import { useLanguage } from './language.tsx';

/** Waits for the texts of what is shown, named by its source file or, for a tool of the laboratory, its folder. */
export function WithWords({ source, children }: { source: string; children: ReactNode }) {
  const { locale } = useLanguage();
  use(loadDictionary(locale, source));
  return children;
}
