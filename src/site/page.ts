import type { ComponentType } from 'react';
import type { Locale } from '../language/locale.ts';

/** A page: its path behind the language, the key of its title, and how it is loaded. */
export interface Page {
  readonly path: string;
  /** Source files that the page is made of; their scripts and styles are named in its HTML. */
  readonly modules: (locale: Locale) => readonly string[];
  readonly load: (locale: Locale) => Promise<PageModule>;
}

/** A loaded page. */
export interface PageModule {
  readonly default: ComponentType;
  readonly title: string;
  readonly summary: string;
}
