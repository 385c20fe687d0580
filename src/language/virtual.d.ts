declare module 'virtual:words' {
  type Part = () => Promise<{ readonly default: Readonly<Record<string, string>> }>;
  /** Loaders of each part, by its name. */
  export const words: Readonly<Record<import('./locale.ts').Locale, Readonly<Record<string, Part>>>>;
  /** Parts that a figure or page needs besides the shared one, by its source file. */
  export const partsOf: Readonly<Record<string, readonly string[]>>;
}

declare module 'virtual:tool-words' {
  export const words: typeof import('virtual:words').words;
  /** Parts that a tool of the laboratory needs, by its folder. */
  export const partsOf: typeof import('virtual:words').partsOf;
}
