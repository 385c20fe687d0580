/** The answers of PyTorch (training/fixtures.py) and how far a run of ours is from them. */
import type { WeightStore } from '../../src/graph/weight.ts';
import type { ModelCard, RunResult } from '../../src/network/protocol.ts';

export interface Fixture {
  readonly model: string;
  readonly pictures: readonly {
    readonly picture: string;
    readonly answer: string;
    /** Largest absolute value of each node, over all channels. */
    readonly peaks: Readonly<Record<string, number>>;
  }[];
}

/** Share of a map's peak by which one value may differ where all is computed in float32. */
export const FLOAT32_TOLERANCE = 1e-5;

export interface Deviation {
  readonly picture: string;
  /** Largest difference of each node, as a share of its peak. */
  readonly errors: Readonly<Record<string, number>>;
  readonly answer: string | undefined;
}

/** What the network reads for picture `index`, 32×32×3. */
export function inputOf({ pictures }: Fixture, values: WeightStore, index: number, card: ModelCard): Float32Array {
  const pixels = dataOf(values, `${pictures[index]?.picture}/pixels`);
  return Float32Array.from(pixels, (value, at) => {
    const channel = at % card.mean.length;
    return (value / 255 - (card.mean[channel] ?? 0)) / (card.deviation[channel] ?? 1);
  });
}

/** Compares a run of picture `index`, in which all nodes of the fixture are tapped. */
export function deviationOf(
  { pictures }: Fixture,
  values: WeightStore,
  index: number,
  { maps }: RunResult,
  card: ModelCard,
): Deviation {
  const row = pictures[index];
  if (!row) throw new Error(`There is no picture ${index}.`);
  const errors = Object.entries(row.peaks).map(([node, peak]) => {
    const kept = dataOf(values, `${row.picture}/${node}`);
    const ours = maps[node]?.data ?? new Float32Array();
    // Picture `index` keeps the channels that leave this rest; a vector is kept whole.
    const [step, rest] = kept.length === ours.length ? [1, 0] : [pictures.length, index];
    if (kept.length * step !== ours.length) throw new Error(`"${node}" has ${ours.length} values.`);
    const gaps = kept.map((value, at) => Math.abs(value - (ours[at * step + rest] ?? Number.NaN)));
    return [node, gaps.reduce((most, gap) => Math.max(most, gap), 0) / peak] as const;
  });
  const logits = Array.from(maps['logits']?.data ?? []);
  const answer = card.classes[logits.indexOf(Math.max(...logits))];
  return { picture: row.picture, errors: Object.fromEntries(errors), answer };
}

function dataOf(values: WeightStore, name: string): Float32Array {
  const data = values.get(name)?.data;
  if (!data) throw new Error(`The fixture has no "${name}".`);
  return Float32Array.from(data);
}
