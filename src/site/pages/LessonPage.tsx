import type { ContentModule } from '../content.ts';

/** One lesson: its title and text. */
export function LessonPage({ text }: { slug: string; text: ContentModule }) {
  const Text = text.default;
  return (
    <article className="lesson text-column">
      <h1>{text.frontmatter.title}</h1>
      <Text />
    </article>
  );
}
