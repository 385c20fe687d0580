import type { ContentModule } from '../content.ts';

/** A page of running text. */
export function TextPage({ text }: { text: ContentModule }) {
  const Text = text.default;
  return (
    <article className="text-column">
      <h1>{text.frontmatter.title}</h1>
      <Text />
    </article>
  );
}
