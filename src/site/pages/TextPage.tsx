import type { MDXComponents } from 'mdx/types';
import { LightProvider } from '../../figures/light/light.tsx';
import { vocabulary } from '../../lesson/vocabulary.tsx';
import type { ContentModule } from '../content.ts';

/** A page of running text; `instruments` are the parts of its own that the text places. */
export function TextPage({ text, instruments }: { text: ContentModule; instruments: MDXComponents }) {
  const Text = text.default;
  return (
    <LightProvider>
      <article className="text-page text-column">
        <h1>{text.frontmatter.title}</h1>
        <Text components={{ ...vocabulary, ...instruments }} />
      </article>
    </LightProvider>
  );
}
