import type { MDXComponents } from 'mdx/types';
import type { Locale } from '../language/locale.ts';
import { pageSource } from './content.ts';
import type { Page } from './page.ts';

/** The parts of its own that a page's text places, and what they need before they can be shown. */
interface Instruments {
  readonly instruments: MDXComponents;
  readonly prepare?: (locale: Locale) => Promise<unknown>;
}

interface Own {
  readonly source: string;
  readonly load: () => Promise<Instruments>;
}

const own: Readonly<Record<string, Own>> = {
  glossary: { source: 'src/site/pages/glossary/Glossary.tsx', load: () => import('./pages/glossary/Glossary.tsx') },
  quiz: { source: 'src/site/pages/quiz/Questions.tsx', load: () => import('./pages/quiz/Questions.tsx') },
  references: {
    source: 'src/site/pages/references/References.tsx',
    load: () => import('./pages/references/References.tsx'),
  },
  about: { source: 'src/site/pages/about/about.tsx', load: () => import('./pages/about/about.tsx') },
};

async function loadInstruments({ load }: Own, locale: Locale): Promise<MDXComponents> {
  const { instruments, prepare } = await load();
  await prepare?.(locale);
  return instruments;
}

/** Glossary, questions, references and the page on how the numbers are made. */
export function textPages(): Page[] {
  return Object.entries(own).map(([name, parts]) => ({
    path: `${name}/`,
    modules: (locale) => ['src/site/pages/TextPage.tsx', parts.source, `content/pages/${locale}/${name}.mdx`],
    load: async (locale) => {
      const [{ TextPage }, instruments, text] = await Promise.all([
        import('./pages/TextPage.tsx'),
        loadInstruments(parts, locale),
        pageSource(locale, name)?.(),
      ]);
      if (!text) throw new Error(`The page "${name}" has no text in "${locale}".`);
      return { default: () => <TextPage text={text} instruments={instruments} />, ...text.frontmatter };
    },
  }));
}
