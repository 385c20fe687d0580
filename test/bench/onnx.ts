/**
 * Writes the network as an ONNX file, so that another engine can run the same weights.
 *
 * Protocol buffers, the few parts that this needs: a message is a run of fields, each a key (number · 8 + wire type)
 * and a value, which is a varint (type 0) or bytes with their length before them (type 2). Field numbers are those of
 * onnx.proto, IR version 8.
 */
import type { Layer, Net } from './net.ts';

const FLOAT = 1;
const OPSET = 17;

/** The model: input `input` [1, 3, 32, 32]; outputs are the taps, NCHW. */
export function onnxModel({ layers, taps, model }: Net): Uint8Array {
  const { height, width, channels } = model.spec.input;
  const graph = [
    ...layers.flatMap(layerNodes).map((node) => bytes(1, node)),
    text(2, model.card.name),
    ...layers.flatMap(layerTensors).map((tensor) => bytes(5, tensor)),
    bytes(11, valueInfo('input', [1, channels, height, width])),
    ...taps.map((id) => bytes(12, valueInfo(id, shapeOfTap(layers, id, height)))),
  ];
  return joined([varint(1, 8), bytes(8, joined([text(1, ''), varint(2, OPSET)])), bytes(7, joined(graph))]);
}

function shapeOfTap(layers: readonly Layer[], id: string, side: number): number[] {
  const sides = new Map([['input', side]]);
  for (const { result, x, kernel, stride, padding } of layers) {
    sides.set(result, Math.floor(((sides.get(x) ?? 0) + 2 * padding[0] - kernel[0]) / stride) + 1);
  }
  const channels = layers.find(({ result }) => result === id)?.bias.length ?? 0;
  const own = sides.get(id) ?? 0;
  return id === 'logits' ? [1, channels] : [1, channels, own, own];
}

/** The nodes of one layer; all but the last one get names of their own. */
function layerNodes(layer: Layer): Uint8Array[] {
  const { kind, x, result, shortcut, relu } = layer;
  const weights = [`${result}.weight`, `${result}.bias`];
  if (kind === 'globalAverage') {
    return [node('GlobalAveragePool', [x], `${result}.map`), node('Flatten', [`${result}.map`], result)];
  }
  if (kind === 'linear') return [node('Gemm', [x, ...weights], result)];
  const names = [result];
  if (relu) names.unshift(`${result}.before`);
  if (shortcut !== undefined) names.unshift(`${result}.convolved`);
  const [first = '', second = '', third = ''] = names;
  const nodes = [node('Conv', [x, ...weights], first, windowAttributes(layer))];
  if (shortcut !== undefined) nodes.push(node('Add', [first, shortcut], second));
  if (relu) nodes.push(node('Relu', [shortcut === undefined ? first : second], third || second));
  return nodes;
}

function windowAttributes({ kernel, stride, padding, groups }: Layer): Uint8Array[] {
  return [
    integers('kernel_shape', kernel),
    integers('strides', [stride, stride]),
    integers('pads', [...padding, ...padding]),
    joined([text(1, 'group'), varint(3, groups), varint(20, 2)]),
  ];
}

/** Weights [out, in/groups, kernel height, kernel width], the linear layer's [in, out]. */
function layerTensors({ kind, result, shape, weight, bias }: Layer): Uint8Array[] {
  if (kind === 'globalAverage') return [];
  const [height, width, inputs, outputs] = shape;
  const linear = kind === 'linear';
  const kernel = linear ? weight : outputsFirst(weight, height * width, inputs, outputs);
  const sizes = linear ? [height * width * inputs, outputs] : [outputs, inputs, height, width];
  return [tensor(`${result}.weight`, sizes, kernel), tensor(`${result}.bias`, [bias.length], bias)];
}

function outputsFirst(weight: Float32Array, taps: number, inputs: number, outputs: number): Float32Array {
  return weight.map((_, at) => {
    const tap = at % taps;
    const input = Math.floor(at / taps) % inputs;
    const output = Math.floor(at / (taps * inputs));
    return weight[(tap * inputs + input) * outputs + output] ?? Number.NaN;
  });
}

function node(type: string, inputs: readonly string[], output: string, attributes: Uint8Array[] = []): Uint8Array {
  const names = [...inputs.map((name) => text(1, name)), text(2, output), text(3, output), text(4, type)];
  return joined([...names, ...attributes.map((attribute) => bytes(5, attribute))]);
}

function integers(name: string, values: readonly number[]): Uint8Array {
  return joined([text(1, name), ...values.map((value) => varint(8, value)), varint(20, 7)]);
}

function tensor(name: string, sizes: readonly number[], values: Float32Array): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return joined([...sizes.map((size) => varint(1, size)), varint(2, FLOAT), text(8, name), bytes(9, raw)]);
}

function valueInfo(name: string, sizes: readonly number[]): Uint8Array {
  const shape = joined(sizes.map((size) => bytes(1, varint(1, size))));
  return joined([text(1, name), bytes(2, bytes(1, joined([varint(1, FLOAT), bytes(2, shape)])))]);
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(value));
}

function bytes(field: number, value: Uint8Array): Uint8Array {
  return joined([digits(field * 8 + 2), digits(value.length), value]);
}

function varint(field: number, value: number): Uint8Array {
  return joined([digits(field * 8), digits(value)]);
}

/** Seven bits at a time, lowest first; all but the last byte have the highest bit set. */
function digits(value: number): Uint8Array {
  const result: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) result.push((rest % 128) + 128);
  return Uint8Array.of(...result, rest);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
