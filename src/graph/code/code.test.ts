/** Rules that every program keeps, whatever the spec. test/unit/code runs the PyTorch ones. */
import { describe, expect, it } from 'vitest';
import { imageNet, resnet50, small } from '../presets.ts';
import type { BlockSpec, NetworkSpec } from '../spec.ts';
import { FORMS } from '../spec.ts';
import { SpecError } from '../validate.ts';
import type { Framework } from './code.ts';
import { codeOf, FRAMEWORKS } from './code.ts';

const block: BlockSpec = {
  id: 'block',
  input: { height: 56, width: 56, channels: 256 },
  cardinality: 32,
  pathWidth: 4,
  outputChannels: 512,
  stride: 2,
};

const styles = FORMS.flatMap((form) =>
  [true, false].flatMap((batchNorm) => [true, false].map((biases) => ({ form, batchNorm, biases }))),
);
const specs: (NetworkSpec | BlockSpec)[] = styles.flatMap((style) => [
  { ...small(8, 4), ...style },
  { ...imageNet(50, 32, 4), ...style },
  { ...block, ...style },
]);
const cases = FRAMEWORKS.flatMap((framework) =>
  specs.map((spec) => [framework, titleOf(spec), spec, codeOf(framework, spec)] as const),
);

function titleOf(spec: NetworkSpec | BlockSpec): string {
  const { form, batchNorm, biases } = spec;
  const name = 'stages' in spec ? spec.name : spec.id;
  return `${name}, form (${form}), ${batchNorm ? 'BN' : 'no BN'}, ${biases ? 'biases' : 'no biases'}`;
}

/** The program without comments and texts. */
function bare(code: string): string {
  return code.replaceAll(/"""[^"]*"""|'[^']*'|#.*/g, '');
}

describe.each(cases)('%s, %s', (framework, _, spec, code) => {
  const lines = code.split('\n');

  it('is short, laid out in fours, and ends with its model', () => {
    expect(lines.length).toBeLessThanOrEqual(85);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(100);
      expect(line).toBe(line.trimEnd());
      expect((/^ */.exec(line)?.[0].length ?? 0) % 4).toBe(0);
    }
    expect(lines.at(-1)).toBe('');
    expect(lines.at(-2)).toMatch(/^model = /);
  });

  it('closes what it opens', () => {
    for (const [open, close] of ['()', '[]', '{}'].map((pair) => [...pair])) {
      const count = (sign: string | undefined) => [...bare(code)].filter((each) => each === sign).length;
      expect(count(open)).toBe(count(close));
    }
    expect(code).not.toMatch(/undefined|NaN|null|\[object|Infinity/);
  });

  it('stands two lines between functions and classes', () => {
    for (const [index, line] of lines.entries()) {
      if (/^(def|class) /.test(line)) expect([lines[index - 1], lines[index - 2]]).toEqual(['', '']);
    }
    expect(code).not.toContain('\n\n\n\n');
  });

  it('defines each name before it uses it', () => {
    const defined = [...bare(code).matchAll(/^(?:def|class) (\w+)/gm)].map(([, name]) => name);
    for (const name of ['path', 'stage', 'convolution', 'normalize', 'block', 'Block']) {
      const called = new RegExp(`(?<![.\\w])${name}\\(`).test(bare(code).replaceAll(/^(def|class) .*$/gm, ''));
      if (called) expect(defined).toContain(name);
    }
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('has groups in form (c) only', () => {
    const grouped = {
      pytorch: 'groups=cardinality',
      keras: 'stride, cardinality)',
      jax: 'self.stride, self.cardinality)',
    };
    expect(code.includes(grouped[framework])).toBe(spec.form === 'c');
    expect(code).toContain(`Form (${spec.form}) of Fig. 3`);
  });

  it('normalizes only where the spec does', () => {
    expect(/batch_?norm/i.test(code)).toBe(spec.batchNorm);
    expect(bare(code).includes('normalize')).toBe(spec.batchNorm === true && framework !== 'pytorch');
  });

  it('has biases only where the spec does', () => {
    const without = { pytorch: 'bias=False', keras: 'use_bias=False', jax: 'use_bias=False' };
    expect(code.includes(without[framework])).toBe(!spec.biases);
    // Biases of summed paths add up: only the first path may have the last one.
    expect(code.includes('index == 0')).toBe(spec.biases === true && spec.form === 'a');
  });

  it('states every number of the spec', () => {
    const rows = 'stages' in spec ? spec.stages : [spec];
    for (const { cardinality, pathWidth, outputChannels, stride } of rows) {
      expect(code).toContain([cardinality, pathWidth, outputChannels, stride].join(', '));
    }
  });
});

describe('details', () => {
  const textOf = (framework: Framework, spec: NetworkSpec) => codeOf(framework, spec);

  it('Keras pads by hand, because its "same" pads strided maps on one side', () => {
    expect(textOf('keras', small(8, 4))).toContain('ZeroPadding2D(size // 2)');
    expect(bare(textOf('keras', small(8, 4)))).not.toContain('same');
  });

  it('ε is that of the graph', () => {
    expect(textOf('keras', small(8, 4))).toContain('epsilon=1e-5');
    expect(textOf('jax', small(8, 4))).toContain('epsilon=1e-5');
  });

  it('a network of one path is called ResNet', () => {
    expect(textOf('pytorch', resnet50())).toContain('class ResNet(nn.Module)');
    expect(textOf('pytorch', small(8, 4))).toContain('class ResNeXt(nn.Module)');
  });

  it('a spec that cannot be built has no program', () => {
    expect(() => codeOf('jax', { ...block, cardinality: 0 })).toThrow(SpecError);
    expect(() => codeOf('keras', { ...small(8, 4), stages: [] })).toThrow(SpecError);
  });
});
