declare module 'virtual:words' {
  type Part = () => Promise<{ readonly default: Readonly<Record<string, string>> }>;
  /** Loaders of each part, by its name. */
  export const words: Readonly<Record<import('./locale.ts').Locale, Readonly<Record<string, Part>>>>;
  /** Parts that a figure, page or tool needs besides the shared one, by its source file or folder. */
  export const partsOf: Readonly<Record<string, readonly string[]>>;
}
