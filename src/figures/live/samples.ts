/** The sample pictures: what they are meant to show, and where they come from. */
import descriptions from '../../../content/samples.json';
import index from '../../../public/samples/index.json';
import type { Locale } from '../../language/locale.ts';

export interface Sample {
  readonly id: string;
  readonly file: string;
  /** The class that the picture is meant to be, as the models' cards spell it. */
  readonly class: string;
  readonly kind: string;
  readonly licence: string;
  readonly author: string;
}

export const samples: readonly Sample[] = index;

/** Shown until the reader chooses: a photograph that the network gets right. */
export const firstSample = 'cat-chelsea';

export function sampleOf(id: string): Sample | undefined {
  return samples.find((sample) => sample.id === id);
}

/** What the picture shows, in words. */
export function describeSample({ id }: Sample, locale: Locale): string {
  const described: Readonly<Record<string, Readonly<Record<Locale, string>>>> = descriptions;
  return described[id]?.[locale] ?? id;
}

export function addressOf({ file }: Sample): string {
  return `${import.meta.env.BASE_URL}samples/${file}`;
}
