/** NumPy, PyTorch and JavaScript. All compute in double precision. */
import type { Dialect } from './dialect.ts';
import { numberLines } from './dialect.ts';

export const numpy: Dialect = {
  header: () => ['import numpy as np', ''],
  comment: (text) => `# ${text}`,
  list: (name, numbers) => [`${name} = np.array([`, ...numberLines(numbers, 4), '])'],
  start: (number) => `value = ${number}`,
  products: (bias) => (bias === '0' ? 'value = (x * w).sum()' : `value = (x * w).sum() + ${bias}`),
  sum: (count) => (count === undefined ? 'value = x.sum()' : `value = x.sum() / ${count}`),
  largest: 'value = x.max()',
  relu: 'value = max(value, 0)',
  scale: (factor) => `value = value * ${factor}`,
  assign: (name, number) => `${name} = ${number}`,
  normalize: 'value = gamma * (value - mean) / np.sqrt(variance + epsilon) + beta',
  print: 'print(value)',
};

export const pytorch: Dialect = {
  ...numpy,
  header: () => ['import torch', ''],
  list: (name, numbers) => [`${name} = torch.tensor([`, ...numberLines(numbers, 4), '], dtype=torch.float64)'],
  start: (number) => `value = torch.tensor(${number}, dtype=torch.float64)`,
  relu: 'value = torch.relu(value)',
  normalize: 'value = gamma * (value - mean) / (variance + epsilon) ** 0.5 + beta',
  print: 'print(value.item())',
};

export const javascript: Dialect = {
  header: (names) => [`let ${['value', ...names].join(', ')};`],
  comment: (text) => `// ${text}`,
  list: (name, numbers) => [`const ${name} = [`, ...numberLines(numbers, 2), '];'],
  start: (number) => `value = ${number};`,
  products: (bias) => `value = x.reduce((sum, each, index) => sum + each * w[index], ${bias});`,
  sum: (count) => `value = x.reduce((sum, each) => sum + each, 0)${count === undefined ? '' : ` / ${count}`};`,
  largest: 'value = Math.max(...x);',
  relu: 'value = Math.max(value, 0);',
  scale: (factor) => `value = value * ${factor};`,
  assign: (name, number) => `${name} = ${number};`,
  normalize: 'value = (gamma * (value - mean)) / Math.sqrt(variance + epsilon) + beta;',
  print: 'console.log(value);',
};
