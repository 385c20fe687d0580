/**
 * The course: fourteen lessons in the order of the paper. A lesson is open when its text is there in
 * both languages (`content/ko/<slug>.mdx`, `content/en/<slug>.mdx`).
 */
export const lessonSlugs = [
  'introduction',
  'multi-branch',
  'grouped-convolution',
  'compression-ensembling',
  'template',
  'neuron',
  'aggregated-transformations',
  'three-forms',
  'relations',
  'capacity',
  'experiments',
  'training',
  'inside-a-resnext',
  'notes',
] as const;

export type LessonSlug = (typeof lessonSlugs)[number];
