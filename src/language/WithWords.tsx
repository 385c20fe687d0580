import { type ReactNode, use } from 'react';
import { loadDictionary, type WordList } from './dictionary.ts';
import { useLanguage } from './language.tsx';

interface WithWordsProps {
  /** What is shown: its name in the list. */
  readonly source: string;
  /** Where it is listed, if not among figures and pages. */
  readonly list?: WordList;
  readonly children: ReactNode;
}

/** Waits for the texts of what is shown. */
export function WithWords({ source, list, children }: WithWordsProps) {
  const { locale } = useLanguage();
  use(loadDictionary(locale, source, list));
  return children;
}
