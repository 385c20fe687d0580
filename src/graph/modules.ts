/** The modules that the paper compares itself with (§2, §3.3), and its own, as descriptions. */
import type { InceptionName } from './googlenet.ts';
import { GOOGLENET } from './googlenet.ts';
import type { Shape } from './graph.ts';
import type { HandSetNumber, ModuleLayer, ModuleSpec } from './module.ts';
import { pathNumbers } from './path-layer.ts';
import type { Form } from './spec.ts';

const BATCH_NORM: ModuleLayer = { kind: 'batchNorm' };
const RELU: ModuleLayer = { kind: 'relu' };

function filter(size: number, channels: number, groups = 1): ModuleLayer {
  return { kind: 'convolution', size, channels, ...(groups > 1 && { groups }) };
}

/** Convolution, batch normalization, ReLU. */
function normalized(size: number, channels: number, groups = 1): ModuleLayer[] {
  return [filter(size, channels, groups), BATCH_NORM, RELU];
}

/** Convolution with a bias, then ReLU, as in GoogLeNet, which had no batch normalization. */
function biased(size: number, channels: number): ModuleLayer[] {
  return [{ kind: 'convolution', size, channels, bias: true }, RELU];
}

/** Numbers of filters by the node that they decide. */
function filterNumbers(numbers: Readonly<Record<string, number>>): HandSetNumber[] {
  return Object.entries(numbers).map(([node, value]) => ({ what: 'filters', value, nodes: [node] }));
}

/** GoogLeNet's Inception module with dimension reductions; 3a reads 28×28×192. */
export function inception(name: InceptionName = '3a', side = 28, id = 'inception'): ModuleSpec {
  const { inputChannels, filters } = GOOGLENET[name];
  const { one, reduceThree, three, reduceFive, five, pool } = filters;
  return {
    id,
    input: { height: side, width: side, channels: inputChannels },
    paths: [
      biased(1, one),
      [...biased(1, reduceThree), ...biased(3, three)],
      [...biased(1, reduceFive), ...biased(5, five)],
      [{ kind: 'maxPool', size: 3 }, ...biased(1, pool)],
    ],
    merge: 'concat',
    after: [],
    shortcut: false,
    handSet: filterNumbers({
      [`${id}.path1.conv1`]: one,
      [`${id}.path2.conv1`]: reduceThree,
      [`${id}.path2.conv2`]: three,
      [`${id}.path3.conv1`]: reduceFive,
      [`${id}.path3.conv2`]: five,
      [`${id}.path4.conv1`]: pool,
    }),
  };
}

/** The same module without reductions: every filter reads all channels, and the pool passes them all on. */
export function naiveInception(name: InceptionName = '3a', side = 28, id = 'inception'): ModuleSpec {
  const { inputChannels, filters } = GOOGLENET[name];
  const { one, three, five } = filters;
  return {
    id,
    input: { height: side, width: side, channels: inputChannels },
    paths: [biased(1, one), biased(3, three), biased(5, five), [{ kind: 'maxPool', size: 3 }]],
    merge: 'concat',
    after: [],
    shortcut: false,
    handSet: filterNumbers({
      [`${id}.path1.conv1`]: one,
      [`${id}.path2.conv1`]: three,
      [`${id}.path3.conv1`]: five,
    }),
  };
}

/** ResNet's basic block, two 3×3 of `width` channels (ResNet-18 and -34). */
export function basicBlock(input: Shape, width: number, id = 'block'): ModuleSpec {
  return {
    id,
    input,
    paths: [[...normalized(3, width), filter(3, input.channels), BATCH_NORM]],
    after: [],
    shortcut: true,
    handSet: [{ what: 'filters', value: width, nodes: [`${id}.conv1`] }],
  };
}

/** ResNet's bottleneck, 1×1 → 3×3 → 1×1 (ResNet-50 and deeper). */
export function bottleneck(input: Shape, width: number, id = 'block'): ModuleSpec {
  return {
    id,
    input,
    paths: [[...normalized(1, width), ...normalized(3, width)]],
    after: [filter(1, input.channels), BATCH_NORM],
    shortcut: true,
    handSet: [{ what: 'filters', value: width, nodes: [`${id}.conv1`, `${id}.conv2`] }],
  };
}

/** Inception-ResNet-A of Inception-ResNet-v1 (35×35×256, filter numbers and factor of facenet's code). */
export function inceptionResNetA(input: Shape, id = 'block'): ModuleSpec {
  const width = 32;
  const factor = 0.17;
  const paths = [1, 2, 3].map((depth) =>
    Array.from({ length: depth }, (_, index) => normalized(index === 0 ? 1 : 3, width)).flat(),
  );
  const nodes = [1, 2, 3].flatMap((path) => pathNumbers(path).map((layer) => `${id}.path${path}.conv${layer}`));
  return {
    id,
    input,
    paths,
    merge: 'concat',
    after: [{ kind: 'convolution', size: 1, channels: input.channels, bias: true }],
    factor,
    shortcut: true,
    handSet: [
      ...filterNumbers(Object.fromEntries(nodes.map((node) => [node, width]))),
      { what: 'factor', value: factor, nodes: [`${id}.factor`] },
    ],
  };
}

/** The paper's block, C paths of width d, in any of the three forms of Fig. 3. */
export function resnextBlock(
  input: Shape,
  cardinality: number,
  pathWidth: number,
  form: Form = 'a',
  id = 'block',
): ModuleSpec {
  const transform = [...normalized(1, pathWidth), ...normalized(3, pathWidth)];
  const last = filter(1, input.channels);
  const path = form === 'a' ? [...transform, last] : transform;
  const width = cardinality * pathWidth;
  const lanes = form === 'c' ? [id] : pathNumbers(cardinality).map((number) => `${id}.path${number}`);
  return {
    id,
    input,
    ...(form === 'c'
      ? { paths: [[...normalized(1, width), ...normalized(3, width, cardinality)]] }
      : { paths: pathNumbers(cardinality).map(() => path), merge: form === 'a' ? 'sum' : 'concat' }),
    after: form === 'a' ? [BATCH_NORM] : [last, BATCH_NORM],
    shortcut: true,
    handSet: [
      { what: 'cardinality', value: cardinality, nodes: form === 'c' ? [`${id}.conv2`] : [] },
      { what: 'pathWidth', value: pathWidth, nodes: lanes.flatMap((lane) => [`${lane}.conv1`, `${lane}.conv2`]) },
    ],
  };
}

/** A block of depth two as C paths that are summed: each 3×3 to d channels, 3×3 back (paper Fig. 4, left). */
export function twoLayerBlock(input: Shape, cardinality: number, pathWidth: number, id = 'block'): ModuleSpec {
  const layers = pathNumbers(cardinality).map((path) => `${id}.path${path}.conv1`);
  return {
    id,
    input,
    paths: layers.map(() => [...normalized(3, pathWidth), filter(3, input.channels)]),
    merge: 'sum',
    after: [BATCH_NORM],
    shortcut: true,
    handSet: [
      { what: 'cardinality', value: cardinality, nodes: [] },
      { what: 'pathWidth', value: pathWidth, nodes: layers },
    ],
  };
}
