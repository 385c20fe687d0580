/** Checks that a model card is one. Written by hand: a dozen fields do not pay for a library of schemas. */
import { NetworkError } from '../network-error.ts';
import type { ModelCard } from '../protocol.ts';

/**
 * The card of a model from the JSON of its file.
 *
 * @throws NetworkError `weights-corrupt` where a field is missing or makes no sense.
 */
export function readCard(value: unknown): ModelCard {
  const fields: Fields = typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    name: text(fields, 'name'),
    cardinality: count(fields, 'cardinality'),
    pathWidth: count(fields, 'pathWidth'),
    parameters: count(fields, 'parameters'),
    classes: list(fields, 'classes', isText),
    mean: list(fields, 'mean', isNumber),
    deviation: list(fields, 'deviation', isNumber),
    accuracy: number(fields, 'accuracy', (share) => share >= 0 && share <= 1),
    epochs: count(fields, 'epochs'),
    seed: number(fields, 'seed', Number.isSafeInteger),
    bytes: count(fields, 'bytes'),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function text(fields: Fields, name: string): string {
  const value = fields[name];
  return isText(value) ? value : refuse(name);
}

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

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function refuse(field: string): never {
  throw new NetworkError('weights-corrupt', `the model card has no proper "${field}"`);
}
