import type { MDXComponents } from 'mdx/types';
import { pageSource } from './content.ts';
import type { Page } from './page.ts';

/** Pages of running text, and the parts of their own that each text places. */
const textInstruments: Readonly<
  Record<string, { source: string; load: () => Promise<{ instruments: MDXComponents }> }>
> = {
  glossary: { source: 'src/site/pages/glossary/Glossary.tsx', load: () => import('./pages/glossary/Glossary.tsx') },
  references: {
    source: 'src/site/pages/references/References.tsx',
    load: () => import('./pages/references/References.tsx'),
  },
  about: { source: 'src/site/pages/about/about.tsx', load: () => import('./pages/about/about.tsx') },
};

/** Glossary, references and the page on how the numbers are made. */
export function textPages(): Page[] {
  return Object.entries(textInstruments).map(([name, own]) => ({
    path: `${name}/`,
    modules: (locale) => ['src/site/pages/TextPage.tsx', own.source, `content/pages/${locale}/${name}.mdx`],
    load: async (locale) => {
      const [{ TextPage }, { instruments }, text] = await Promise.all([
        import('./pages/TextPage.tsx'),
        own.load(),
        pageSource(locale, name)?.(),
      ]);
      if (!text) throw new Error(`The page "${name}" has no text in "${locale}".`);
      return { default: () => <TextPage text={text} instruments={instruments} />, ...text.frontmatter };
    },
  }));
}
