import type { Words } from './words.ts';

/** The ten classes of CIFAR-10 as the models' cards spell them, in their order. */
export const classes = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
] as const;

/** A class in the reader's language. */
export function className(t: Words, name: string): string {
  const known = classes.find((each) => each === name);
  return known ? t(`class.${known}`) : name;
}
