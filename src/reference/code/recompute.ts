/** "Recompute it yourself": the account of one element as a program that gives the same value. */
import type { Explanation } from '../explain.ts';
import type { Dialect } from './dialect.ts';
import { numberText } from './dialect.ts';
import { javascript, numpy, pytorch } from './dialects.ts';

export type SnippetLanguage = 'numpy' | 'pytorch' | 'javascript';

export const SNIPPET_LANGUAGES: readonly SnippetLanguage[] = ['numpy', 'pytorch', 'javascript'];

const DIALECTS: Readonly<Record<SnippetLanguage, Dialect>> = { numpy, pytorch, javascript };

const BATCH_NORM = ['gamma', 'beta', 'mean', 'variance', 'epsilon'] as const;

/**
 * A program that prints the value of the first account.
 *
 * `accounts` may go on with the account of its source, and so on back to an operation that mixes several values, e.g.
 * ReLU, batch normalization, convolution: the program then begins there. Only the last account's numbers are written
 * out; the others add their own parameters. Numbers have nine digits.
 */
export function recomputeCode(language: SnippetLanguage, accounts: readonly Explanation[]): string {
  const dialect = DIALECTS[language];
  const [asked] = accounts;
  if (!asked) throw new Error('There is no account to recompute.');
  const steps = accounts
    .toReversed()
    .flatMap((account, index) => [
      dialect.comment(titleOf(account)),
      ...(index === 0 ? begin(dialect, account) : step(dialect, account)),
      '',
    ]);
  const last = `${dialect.print}  ${dialect.comment(numberText(asked.value))}`;
  const names = accounts.some(({ kind }) => kind === 'batchNorm') ? BATCH_NORM : [];
  return `${[...dialect.header(names), ...steps, last].join('\n')}\n`;
}

/** `stage1.block2.conv2: y 3, x 5, channel 7`, counted from 0 as in the arrays. */
function titleOf({ id, place }: Explanation): string {
  return `${id}: y ${place.y}, x ${place.x}, channel ${place.channel}`;
}

/** Gives `value` its first number. */
function begin(dialect: Dialect, account: Explanation): string[] {
  switch (account.kind) {
    case 'input':
      return [dialect.start(numberText(account.value))];
    case 'convolution':
    case 'linear':
      return [
        ...dialect.list('x', valuesOf(account.products)),
        ...dialect.list(
          'w',
          account.products.map(({ weight }) => weight),
        ),
        dialect.products(numberText(account.bias)),
      ];
    case 'sum':
      return [...dialect.list('x', valuesOf(account.sources)), dialect.sum()];
    case 'globalAverage':
      return [...dialect.list('x', valuesOf(account.sources)), dialect.sum(account.sources.length)];
    case 'pool': {
      const count = account.sources.length + account.padding;
      const pooled = account.how === 'max' ? dialect.largest : dialect.sum(count);
      return [...dialect.list('x', valuesOf(account.sources)), pooled];
    }
    default:
      return [dialect.start(numberText(account.source.value)), ...step(dialect, account)];
  }
}

/** Changes `value`, which holds the account's one source. */
function step(dialect: Dialect, account: Explanation): string[] {
  switch (account.kind) {
    case 'relu':
      return [dialect.relu];
    case 'scale':
      return [dialect.scale(numberText(account.factor))];
    case 'concat':
      return [];
    case 'batchNorm': {
      const numbers = BATCH_NORM.map((name) => dialect.assign(name, numberText(account[name])));
      return [...numbers, dialect.normalize];
    }
    default:
      throw new Error(`"${account.id}" mixes several values: nothing can stand before it.`);
  }
}

function valuesOf(sources: readonly { readonly value: number }[]): number[] {
  return sources.map(({ value }) => value);
}
