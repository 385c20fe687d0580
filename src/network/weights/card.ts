/** Checks that a model card is one. Written by hand: a dozen fields do not pay for a library of schemas. */
import { NetworkError } from '../network-error.ts';
import type { ModelCard } from '../protocol.ts';

/**
 * The card of the model `name` from the JSON of its file.
 *
 * @throws NetworkError `weights-corrupt` where a field is missing or makes no sense.
 */
export function readCard(value: unknown, name: string): ModelCard {
  const fields: Fields = typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    name: fields['name'] === name ? name : refuse('name'),
    cardinality: count(fields, 'cardinality'),
    pathWidth: count(fields, 'pathWidth'),
    parameters: count(fields, 'parameters'),
    classes: list(fields, 'classes', isText),
    mean: perColour(fields, 'mean', isNumber),
    deviation: perColour(fields, 'deviation', (item): item is number => isNumber(item) && item > 0),
    accuracy: number(fields, 'accuracy', (share) => share >= 0 && share <= 1),
    epochs: count(fields, 'epochs'),
    seed: number(fields, 'seed', Number.isSafeInteger),
    bytes: number(fields, 'bytes', (bytes) => Number.isSafeInteger(bytes) && bytes > 0 && bytes <= LARGEST_FILE),
  };
}

/** Far above any model of ours; a card that promises more would only fill the memory. */
const LARGEST_FILE = 64 * 2 ** 20;

type Fields = Readonly<Record<string, unknown>>;

function number(fields: Fields, name: string, makesSense: (value: number) => boolean): number {
  const value = fields[name];
  return isNumber(value) && makesSense(value) ? value : refuse(name);
}

function count(fields: Fields, name: string): number {
  return number(fields, name, (value) => Number.isSafeInteger(value) && value > 0);
}

function list<Item>(fields: Fields, name: string, isItem: (item: unknown) => item is Item): Item[] {
  const value = fields[name];
  return Array.isArray(value) && value.length > 0 && value.every(isItem) ? value : refuse(name);
}

/** Red, green, blue. */
function perColour(fields: Fields, name: string, isItem: (item: unknown) => item is number): number[] {
  const values = list(fields, name, isItem);
  return values.length === 3 ? values : refuse(name);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function refuse(field: string): never {
  throw new NetworkError('weights-corrupt', `the model card has no proper "${field}"`);
}
