import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './read-numbers.ts';

/** Names with digits: they say which one is meant, and count nothing. */
const names: readonly RegExp[] = [
  // Shapes: kernels, maps, pictures.
  /(?<![\d×])\d{1,3}×\d{1,3}(?![\d×]|⁶|⁹)/g,
  // The paper's notation for a block, whose C and d the page speaks of.
  /\d+×\d+d|\bC=\d+/g,
  // Networks and data; "of 50 layers" names the same networks.
  /(ResNet|ResNeXt|CIFAR|ImageNet|VGG)-\d+K?|\b(50|101)(-layer| layers|층)/g,
  // Headings' ids, and parts of the paper and of networks.
  /\[#[\w-]+\]|\bconv\d|\b\d[a-e]\b|(§|Figure |Table |Eq\. |그림 |표 |식 )\d+/g,
  // When it was.
  /\b20\d\d(년 \d+월|(?!\d))/g,
];

/**
 * Numbers that pages may have without saying where they come from. Whole numbers up to ten are words like any
 * other: a reader counts them on the spot. All others are results, and are asked for by `<Value>`.
 */
const given: Readonly<Record<string, readonly string[]>> = {
  // The C of the block that is in question: what "32×4d" says.
  '': ['32'],
  // Worked examples whose every term is on their line, and the sizes of the layers that they are about.
  'three-forms': ['0.5', '128', '256'],
  'compression-ensembling': ['0.6', '0.5', '0.3', '0.47', '10%', '128', '256'],
};

const number = /\d+(?:[.,]\d+)*(?:×10[⁰-⁹]+|%p?)?/g;

function untraced(slug: string, words: string): string[] {
  const bare = names.reduce((text, name) => text.replace(name, ' '), words);
  const allowed = [...(given[''] ?? []), ...(given[slug] ?? [])];
  const found = [...bare.matchAll(number)].map(([digits]) => digits);
  return found.filter((digits) => !allowed.includes(digits) && !(/^\d+$/.test(digits) && Number(digits) <= 10));
}

const lessons = ['ko', 'en'].flatMap((locale) =>
  readdirSync(`content/${locale}`)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => ({ path: `content/${locale}/${file}`, slug: file.replace('.mdx', '') })),
);

describe('numbers in lessons', () => {
  it.each(lessons)('are all worked out: $path', async ({ path, slug }) => {
    const words = await wordsOf(path);
    const faults = words.flatMap((piece) => untraced(slug, piece).map((digits) => `${digits} in "${piece.trim()}"`));
    expect(faults).toEqual([]);
  });

  it('are found where they are typed', () => {
    expect(
      untraced('', 'The block has 70,144 weights, 0.7% more than ResNet-50, 4.2×10⁹ on 11 maps of 56×56.'),
    ).toEqual(['70,144', '0.7%', '4.2×10⁹', '11']);
    expect(
      untraced('', 'Since 2016, 32 paths of 32×4d in conv2; 3a and three times 4 of 50 layers (Table 1).'),
    ).toEqual([]);
  });
});
