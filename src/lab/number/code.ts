/** An account of one number as code that gives the same number, with all the numbers that it needs. */
import type { Explanation } from '../../reference/explain.ts';

export type CodeLanguage = 'numpy' | 'pytorch' | 'javascript';

export const CODE_LANGUAGES: readonly CodeLanguage[] = ['numpy', 'pytorch', 'javascript'];

/** How a language says the few things that an account is made of. `s` is the value so far. */
interface Dialect {
  readonly comment: string;
  readonly opening: readonly string[];
  readonly list: (name: string, values: readonly number[]) => string;
  readonly set: (value: string) => string;
  readonly again: (value: string) => string;
  /** Σ x·w, Σ x, and the mean of x. */
  readonly dot: string;
  readonly total: string;
  readonly mean: string;
  readonly root: (value: string) => string;
  readonly relu: string;
  readonly show: string;
}

const dialects: Readonly<Record<CodeLanguage, Dialect>> = {
  numpy: {
    comment: '#',
    opening: ['import numpy as np'],
    list: (name, values) => `${name} = np.array([${values.join(', ')}])`,
    set: (value) => `s = ${value}`,
    again: (value) => `s = ${value}`,
    dot: 'x @ w',
    total: 'x.sum()',
    mean: 'x.mean()',
    root: (value) => `np.sqrt(${value})`,
    relu: 'max(s, 0.0)',
    show: 'print(s)',
  },
  pytorch: {
    comment: '#',
    opening: ['import torch'],
    list: (name, values) => `${name} = torch.tensor([${values.join(', ')}], dtype=torch.float64)`,
    set: (value) => `s = ${value}`,
    again: (value) => `s = ${value}`,
    dot: 'x @ w',
    total: 'x.sum()',
    mean: 'x.mean()',
    root: (value) => `(${value}) ** 0.5`,
    relu: 'torch.relu(s)',
    show: 'print(s.item())',
  },
  javascript: {
    comment: '//',
    opening: [],
    list: (name, values) => `const ${name} = [${values.join(', ')}];`,
    set: (value) => `let s = ${value};`,
    again: (value) => `s = ${value};`,
    dot: 'x.reduce((sum, value, i) => sum + value * w[i], 0)',
    total: 'x.reduce((sum, value) => sum + value, 0)',
    mean: 'x.reduce((sum, value) => sum + value, 0) / x.length',
    root: (value) => `Math.sqrt(${value})`,
    relu: 'Math.max(s, 0)',
    show: 'console.log(s);',
  },
};

/**
 * Code for a chain of accounts, the asked one first, as accountsOf gives it. Numbers are written so that reading
 * them back gives the same double; sums may be added up in another order than ours.
 */
export function codeOf(accounts: readonly Explanation[], language: CodeLanguage): string {
  const dialect = dialects[language];
  const lines = accounts.toReversed().flatMap((account) => {
    const { y, x, channel } = account.place;
    return [`${dialect.comment} ${account.id}[${y}, ${x}, ${channel}]`, ...linesOf(account, dialect)];
  });
  return [...dialect.opening, ...lines, dialect.show].join('\n');
}

function linesOf(account: Explanation, dialect: Dialect): string[] {
  switch (account.kind) {
    case 'convolution':
    case 'linear': {
      const { products, bias } = account;
      return [
        dialect.list(
          'x',
          products.map((each) => each.value),
        ),
        dialect.list(
          'w',
          products.map((each) => each.weight),
        ),
        dialect.set(bias === 0 ? dialect.dot : `${dialect.dot} + ${signed(bias)}`),
      ];
    }
    case 'sum':
      return ofSources(account.sources, dialect, dialect.total);
    case 'pool':
    case 'globalAverage':
      return ofSources(account.sources, dialect, dialect.mean);
    case 'batchNorm': {
      const { gamma, beta, mean, variance, epsilon } = account;
      const centred = `${signed(gamma)} * (s - ${signed(mean)})`;
      return [dialect.again(`${centred} / ${dialect.root(`${variance} + ${epsilon}`)} + ${signed(beta)}`)];
    }
    case 'relu':
      return [dialect.again(dialect.relu)];
    case 'scale':
      return [dialect.again(`${signed(account.factor)} * s`)];
    case 'concat':
    case 'input':
      return ofSources([account], dialect, dialect.total);
  }
}

function ofSources(sources: readonly { readonly value: number }[], dialect: Dialect, how: string): string[] {
  return [
    dialect.list(
      'x',
      sources.map((source) => source.value),
    ),
    dialect.set(how),
  ];
}

/** A negative number in brackets, so that it can follow a sign. */
function signed(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}
