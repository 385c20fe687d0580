/** The network by stock tfjs operations, with three ways to write a grouped convolution. */
import {
  add,
  concat,
  depthwiseConv2d,
  fused,
  mean,
  type Rank,
  relu,
  reshape,
  setBackend,
  split,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor1d,
  tensor2d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { Layer, Net } from './net.ts';
import type { Way } from './way.ts';

export type Grouping = 'blockDiagonal' | 'split' | 'depthwiseSum';

/** relu(conv(x)) with the bias; the shortcut is added outside. */
type Convolve = (x: Tensor4D, relu: boolean) => Tensor4D;

type Prepare = (layer: Layer) => Convolve;

export async function stockWay(net: Net, backend: string, grouping: Grouping): Promise<Way> {
  const enter = () => setBackend(backend);
  await enter();
  const prepared = net.layers.map((layer) => ({ layer, convolve: prepare(layer, grouping) }));
  const run = async (picture: Float32Array) => {
    const values = tidy(() => {
      const known = new Map<string, Tensor4D>([['input', tensor4d(picture, [1, 32, 32, 3])]]);
      for (const { layer, convolve } of prepared) known.set(layer.result, step(layer, convolve, known));
      return net.taps.map((id) => found(known, id));
    });
    const read = await Promise.all(values.map((value) => value.data<'float32'>()));
    for (const value of values) value.dispose();
    return read;
  };
  return { name: `${backend} ${grouping}`, enter, run };
}

function step(
  { x, shortcut, relu: rectify }: Layer,
  convolve: Convolve,
  known: ReadonlyMap<string, Tensor4D>,
): Tensor4D {
  if (shortcut === undefined) return convolve(found(known, x), rectify);
  const total = add<Tensor4D>(convolve(found(known, x), false), found(known, shortcut));
  return rectify ? relu(total) : total;
}

function found(known: ReadonlyMap<string, Tensor4D>, id: string): Tensor4D {
  const value = known.get(id);
  if (!value) throw new Error(`There is no value "${id}".`);
  return value;
}

function prepare(layer: Layer, grouping: Grouping): Convolve {
  if (layer.kind === 'globalAverage') return (x) => mean(x, [1, 2], true);
  if (layer.kind === 'linear') return linear(layer);
  if (layer.groups === 1) return dense(layer, layer.weight, layer.shape[2]);
  const grouped: Record<Grouping, Prepare> = { blockDiagonal, split: splitAndConcat, depthwiseSum };
  return grouped[grouping](layer);
}

function linear({ weight, shape, bias }: Layer): Convolve {
  const [, , inputs, outputs] = shape;
  const b: Tensor2D = tensor2d(weight, [inputs, outputs]);
  const offset = tensor1d(bias);
  return (x) => {
    const logits = fused.matMul({ a: reshape<Rank.R2>(x, [1, inputs]), b, bias: offset });
    return reshape<Rank.R4>(logits, [1, 1, 1, outputs]);
  };
}

function dense(layer: Layer, weight: Float32Array, inputs: number, bias: Tensor1D = tensor1d(layer.bias)): Convolve {
  const [height, width] = layer.kernel;
  const filter = tensor4d(weight, [height, width, inputs, weight.length / (height * width * inputs)]);
  const strides = layer.stride;
  const pad = layer.padding[0];
  return (x, rectify) =>
    fused.conv2d({ x, filter, strides, pad, bias, ...(rectify && { activation: 'relu' as const }) });
}

/** One dense convolution whose weights between different groups are zeros. */
function blockDiagonal(layer: Layer): Convolve {
  const [, , inputs, outputs] = layer.shape;
  const channels = inputs * layer.groups;
  const spread = new Float32Array(layer.weight.length * layer.groups);
  for (let at = 0; at < layer.weight.length; at++) {
    const output = at % outputs;
    const row = Math.floor(at / outputs);
    const group = Math.floor((output * layer.groups) / outputs);
    const input = group * inputs + (row % inputs);
    spread[(Math.floor(row / inputs) * channels + input) * outputs + output] = layer.weight[at] ?? 0;
  }
  return dense(layer, spread, channels);
}

/** One convolution for each group. */
function splitAndConcat(layer: Layer): Convolve {
  const [, , inputs, outputs] = layer.shape;
  const each = outputs / layer.groups;
  const parts = Array.from({ length: layer.groups }, (_, group) => {
    const own = (_: number, at: number) => Math.floor((at % outputs) / each) === group;
    const bias = tensor1d(layer.bias.slice(group * each, (group + 1) * each));
    return dense(layer, layer.weight.filter(own), inputs, bias);
  });
  return (x, rectify) => {
    const slices: Tensor4D[] = split(x, layer.groups, 3);
    return concat(
      slices.map((slice, group) => parts[group]?.(slice, rectify) ?? slice),
      3,
    );
  };
}

/** A depthwise convolution with as many results per channel as a group has, then the sum over the group's channels. */
function depthwiseSum(layer: Layer): Convolve {
  const [, , inputs, outputs] = layer.shape;
  const { groups, kernel, stride, padding } = layer;
  const each = outputs / groups;
  // [taps, channel in its group, group, result] to [taps, group, channel, result].
  const turned = new Float32Array(layer.weight.length);
  for (let at = 0; at < turned.length; at++) {
    const result = at % each;
    const input = Math.floor(at / each) % inputs;
    const group = Math.floor(at / (each * inputs)) % groups;
    const tap = Math.floor(at / (each * inputs * groups));
    turned[at] = layer.weight[((tap * inputs + input) * groups + group) * each + result] ?? 0;
  }
  const filter = tensor4d(turned, [kernel[0], kernel[1], inputs * groups, each]);
  const bias = tensor1d(layer.bias);
  return (x, rectify) => {
    const products = depthwiseConv2d(x, filter, stride, padding[0]);
    const [, height, width] = products.shape;
    const sums: Tensor = sum(reshape(products, [height * width * groups, inputs, each]), 1);
    const total = add<Tensor4D>(reshape(sums, [1, height, width, outputs]), bias);
    return rectify ? relu(total) : total;
  };
}
