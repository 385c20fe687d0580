/** The paper's sections, and which equation, figure or table stands where (arXiv version 2). */

export interface Section {
  /** `3.3`, `A`, or `abstract`. */
  readonly number: string;
  readonly title: string;
  /** Titles of its paragraphs, where they have some. */
  readonly paragraphs?: readonly string[];
  /** `Eq. 2`, `Fig. 3`, `Table 1`, … */
  readonly holds?: readonly string[];
}

export const SECTIONS: readonly Section[] = [
  { number: 'abstract', title: 'Abstract' },
  { number: '1', title: 'Introduction', holds: ['Fig. 1'] },
  {
    number: '2',
    title: 'Related Work',
    paragraphs: [
      'Multi-branch convolutional networks',
      'Grouped convolutions',
      'Compressing convolutional networks',
      'Ensembling',
    ],
  },
  { number: '3', title: 'Method' },
  { number: '3.1', title: 'Template', holds: ['Table 1'] },
  { number: '3.2', title: 'Revisiting Simple Neurons', holds: ['Eq. 1', 'Fig. 2'] },
  {
    number: '3.3',
    title: 'Aggregated Transformations',
    paragraphs: ['Relation to Inception-ResNet', 'Relation to Grouped Convolutions', 'Discussion'],
    holds: ['Eq. 2', 'Eq. 3', 'Fig. 3', 'Fig. 4'],
  },
  { number: '3.4', title: 'Model Capacity', holds: ['Eq. 4', 'Table 2'] },
  { number: '4', title: 'Implementation details' },
  { number: '5', title: 'Experiments' },
  { number: '5.1', title: 'ImageNet-1K', holds: ['Table 3', 'Table 4', 'Table 5', 'Fig. 5'] },
  { number: '5.2', title: 'ImageNet-5K', holds: ['Table 6', 'Fig. 6'] },
  { number: '5.3', title: 'CIFAR', holds: ['Table 7', 'Fig. 7'] },
  { number: '5.4', title: 'COCO', holds: ['Table 8'] },
  { number: 'A', title: 'CIFAR details' },
  { number: 'B', title: 'Detection details' },
];

/** The section in which an equation, figure or table stands, e.g. `Eq. 4`. */
export function sectionOf(item: string): Section | undefined {
  return SECTIONS.find((section) => section.holds?.includes(item));
}
