import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { withForm } from '../../graph/rewrite.ts';
import { run } from '../../reference/run.ts';
import { seeded, seededStore } from '../../reference/seeded.ts';
import { placeOf } from '../../reference/values.ts';
import { accountsOf, neededFor } from './chain.ts';
import { CODE_LANGUAGES, codeOf } from './code.ts';

const block = 'stage1.block1';
const network = withForm(buildNetwork(small(8, 4)), block, 'a');
const store = seededStore(network, 5);
const input = Float64Array.from({ length: 32 * 32 * 3 }, seeded(6));
const asked = [`${block}.path2.relu2`, `${block}.out`, `${block}.path8.conv3`, 'stem.bn', 'pool', 'logits'];
const values = run(network, store, { input }, { wanted: asked.flatMap((id) => neededFor(network, id)) });

/** The accounts of the first element that is above 0, so that no ReLU hides what went before. */
function accounts(id: string) {
  const own = values.get(id);
  const place =
    own &&
    placeOf(
      own.shape,
      own.data.findIndex((value) => value > 0),
    );
  const found = place && accountsOf(network, store, values, id, place);
  if (!found) throw new Error('Values are missing.');
  return found;
}

/** What a program prints, and the value of its last `s`. */
function printed(code: string): number {
  const said: number[] = [];
  runInNewContext(code.replace(/^let s/m, 'var s'), { console: { log: (value: number) => said.push(value) } });
  return said[0] ?? Number.NaN;
}

describe('the code of a number', () => {
  it.each(asked)('gives the same number as its account: %s', (id) => {
    const [account] = accounts(id);
    const value = account?.value ?? Number.NaN;
    expect(printed(codeOf(accounts(id), 'javascript')) / value).toBeCloseTo(1, 12);
  });

  it.each(CODE_LANGUAGES)('holds every number that it needs in %s', (language) => {
    const [, norm, convolution] = accounts(asked[0] ?? '');
    if (norm?.kind !== 'batchNorm' || convolution?.kind !== 'convolution') throw new Error('Not that chain.');
    const code = codeOf(accounts(asked[0] ?? ''), language);
    for (const { value, weight } of convolution.products) {
      expect(code).toContain(String(value));
      expect(code).toContain(String(weight));
    }
    for (const number of [norm.gamma, norm.beta, norm.mean, norm.variance]) expect(code).toContain(String(number));
    expect(code).not.toMatch(/NaN|undefined|- -/);
  });
});
