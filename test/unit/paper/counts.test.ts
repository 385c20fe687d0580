/** The paper's rounded numbers against exact counts of the same networks. */
import { describe, expect, it } from 'vitest';
import notes from '../../../content/paper-notes.json';
import { blockMultiplyAdds, blockWeights } from '../../../src/graph/budget.ts';
import { buildNetwork } from '../../../src/graph/build.ts';
import { countNetwork, parametersOf } from '../../../src/graph/counts.ts';
import { nodeOf } from '../../../src/graph/graph.ts';
import { cifar, imageNet } from '../../../src/graph/presets.ts';
import type { NetworkSpec } from '../../../src/graph/spec.ts';
import { groupWidth } from '../../../src/graph/spec.ts';
import { TABLE_6 } from '../../../src/paper/other-data.ts';
import { TABLE_2 } from '../../../src/paper/settings.ts';
import type { ReportedNetwork, Row, Table } from '../../../src/paper/table.ts';
import { readingOf, TABLES } from '../../../src/paper/tables.ts';
import { TEMPLATE_STAGES } from '../../../src/paper/template.ts';

function specOf({ family, depth, cardinality, pathWidth }: ReportedNetwork): NetworkSpec {
  return family === 'cifar' || depth === 29 ? cifar(cardinality, pathWidth) : imageNet(depth, cardinality, pathWidth);
}

/** Our exact number for what a column of Table 2 or of another table reports. */
function countedFor(table: Table, row: Row, column: string): number {
  if (!row.network) throw new Error(`No network for ${row.id}.`);
  const { cardinality, pathWidth } = row.network;
  if (table.id === 'table2') {
    const { all } = blockWeights(cardinality, pathWidth);
    const counts = { groupWidth: groupWidth(row.network), weights: all, multiplyAdds: blockMultiplyAdds(all, 56, 56) };
    return counts[column as keyof typeof counts];
  }
  const counts = countNetwork(buildNetwork(specOf(row.network)));
  return column === 'parameters' ? parametersOf(counts) : counts.multiplyAdds;
}

/** Unit of the last place that a table prints. */
const units: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  table1: { parameters: 1e5, multiplyAdds: 1e8 },
  table2: { groupWidth: 1, weights: 1e3, multiplyAdds: 1e7 },
  table3: { multiplyAdds: 1e8 },
  table4: { multiplyAdds: 1e9 },
  table7: { parameters: 1e5 },
  readme: { multiplyAdds: 1e8 },
};

const counted = TABLES.flatMap((table) =>
  table.rows.flatMap((row) =>
    Object.entries(row.values).flatMap(([column, reading]) => {
      const unit = units[table.id]?.[column];
      return unit && row.network
        ? [{ name: `${table.id} ${row.id} ${column}`, table, row, column, reading, unit }]
        : [];
    }),
  ),
);

describe('reported counts', () => {
  it('are compared for every column that we can count', () => {
    const columns = TABLES.flatMap(({ id, columns }) =>
      columns
        .filter(({ measure }) => ['channels', 'parameters', 'weights', 'multiplyAdds'].includes(measure))
        .map((column) => `${id} ${column.id}`),
    );
    const known = Object.entries(units).flatMap(([id, each]) => Object.keys(each).map((column) => `${id} ${column}`));
    expect(known).toEqual(columns);
  });

  it.each(counted)(
    '$name: the exact count rounds to it, or a note says why not',
    ({ table, row, column, reading, unit }) => {
      const exact = countedFor(table, row, column);
      const agrees = Math.round(exact / unit) === Math.round(reading.value / unit);
      expect(agrees).toBe(reading.note === undefined);
      expect(Math.abs(exact - reading.value) / reading.value).toBeLessThan(0.05);
    },
  );

  it.each([
    ['table1', 'resnet-50-1x64d', imageNet(50, 1, 64)],
    ['table7', 'resnext-29-16x64d', cifar(16, 64)],
  ] as const)('%s %s fits the count without batch normalization', (table, row, spec) => {
    const counts = countNetwork(buildNetwork(spec));
    const { value, note } = readingOf(table, row, 'parameters');
    expect(note).toBe('without-batch-norm');
    expect(Math.round((parametersOf(counts) - counts.batchNorm) / 1e5)).toBe(Math.round(value / 1e5));
  });

  it('every note has its words', () => {
    const ids = new Set(notes.map(({ id }) => id));
    const used = TABLES.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values))).flatMap(
      ({ note }) => note ?? [],
    );
    expect(new Set(used)).toEqual(ids);
  });
});

describe('Table 1', () => {
  it.each([
    ['resnet', imageNet(50, 1, 64)],
    ['resnext', imageNet(50, 32, 4)],
  ] as const)('the stages of %s are those of the graph', (name, spec) => {
    const graph = buildNetwork(spec);
    for (const [index, stage] of TEMPLATE_STAGES.entries()) {
      expect(spec.stages[index]?.blocks).toBe(stage.blocks);
      const block = `stage${index + 1}.block${stage.blocks}`;
      const channels = ['conv1', 'conv2', 'conv3'].map((id) => nodeOf(graph, `${block}.${id}`).shape.channels);
      expect(channels).toEqual(stage[name]);
      expect(nodeOf(graph, `${block}.out`).shape.height).toBe(stage.side);
    }
  });
});

describe('Table 2', () => {
  it('has no column for C = 16', () => {
    expect(TABLE_2.rows.map((row) => row.network?.cardinality)).toEqual([1, 2, 4, 8, 32]);
  });
});

describe('differences that the paper or its readers state', () => {
  const apart = (table: string, a: string, b: string, column: string) =>
    readingOf(table, a, column).value - readingOf(table, b, column).value;

  it.each([
    ['table3', 'resnet-50-1x64d', 'resnext-50-32x4d', 'top1', 1.7],
    ['table3', 'resnet-101-1x64d', 'resnext-101-32x4d', 'top1', 0.8],
    ['table4', 'resnet-101-1x64d', 'resnet-200-1x64d', 'top1', 0.3],
    ['table4', 'resnet-101-1x64d', 'resnet-101-1x100d', 'top1', 0.7],
    ['table4', 'resnet-101-1x64d', 'resnext-101-2x64d', 'top1', 1.3],
    ['table4', 'resnet-101-1x64d', 'resnext-101-64x4d', 'top1', 1.6],
    ['table6', 'resnet-50-1x64d', 'resnext-50-32x4d', 'fiveTop1', 3.2],
    ['table6', 'resnet-101-1x64d', 'resnext-101-32x4d', 'fiveTop1', 2.3],
    ['table6', 'resnet-50-1x64d', 'resnext-50-32x4d', 'oneTop1', 2.7],
    ['table6', 'resnet-101-1x64d', 'resnext-101-32x4d', 'oneTop1', 2.0],
    ['table8', 'resnext-50-32x4d', 'resnet-50-1x64d', 'ap50', 2.1],
    ['table8', 'resnext-50-32x4d', 'resnet-50-1x64d', 'ap', 1.0],
    ['table8', 'resnext-101-32x4d', 'resnet-101-1x64d', 'ap50', 0.8],
    ['table8', 'resnext-101-32x4d', 'resnet-101-1x64d', 'ap', 0.2],
  ] as const)('%s: %s − %s, %s', (table, a, b, column, difference) => {
    expect(apart(table, a, b, column)).toBeCloseTo(difference, 10);
  });

  it('without shortcuts errors rise by 7.3 and 3.9', () => {
    const rise = (row: string) =>
      readingOf('shortcuts', row, 'without').value - readingOf('shortcuts', row, 'with').value;
    expect(rise('resnet-50-1x64d')).toBeCloseTo(7.3, 10);
    expect(rise('resnext-50-32x4d')).toBeCloseTo(3.9, 10);
  });

  it('the same network has the same error in every table that repeats it', () => {
    for (const row of TABLE_6.rows) expect(readingOf('table3', row.id, 'top1').place).toBe('Table 3, §5.1');
    for (const [table, row, column] of [
      ['table4', 'resnet-101-1x64d', 'top1'],
      ['table4', 'resnext-101-32x4d', 'top1'],
      ['table5', 'resnet-101-1x64d', 'top1'],
    ] as const) {
      expect(readingOf(table, row, column).value).toBe(readingOf('table3', row, 'top1').value);
    }
    expect(readingOf('shortcuts', 'resnet-50-1x64d', 'with').value).toBe(23.9);
    expect(readingOf('readme', 'resnext-101-64x4d', 'top1').value).toBe(
      readingOf('table4', 'resnext-101-64x4d', 'top1').value,
    );
  });
});
