/** Shapes that operations give for the shapes that they read. */
import type { Convolution, Linear, Operation, Pool, Shape } from './graph.ts';
import { elements } from './graph.ts';
import { shapeOf, sizeAlong } from './weight.ts';

/** Length of one side after a window of `size` moved over `length` padded pixels by `stride`. */
export function windowCount(length: number, size: number, stride: number, padding: number): number {
  return Math.floor((length + 2 * padding - size) / stride) + 1;
}

/**
 * Shape of the result of `operation` on inputs of these shapes.
 * An `input` has no inputs, its shape is the caller's to give; throws for it and where inputs are missing or do not
 * fit the operation.
 */
export function outputShape(operation: Operation, inputs: readonly Shape[]): Shape {
  const [input] = inputs;
  if (!input) throw new Error(`An operation "${operation.kind}" needs an input.`);
  switch (operation.kind) {
    case 'convolution':
      return afterConvolution(operation, input);
    case 'pool':
      return afterPool(operation, input);
    case 'sum':
      if (!inputs.every((each) => sameMap(each, input) && each.channels === input.channels))
        throw misfit('sum', inputs);
      return input;
    case 'concat':
      if (!inputs.every((each) => sameMap(each, input))) throw misfit('concat', inputs);
      return { ...input, channels: inputs.reduce((sum, each) => sum + each.channels, 0) };
    case 'globalAverage':
      return { height: 1, width: 1, channels: input.channels };
    case 'linear':
      return afterLinear(operation, input);
    default:
      return input;
  }
}

function afterConvolution({ kernel, stride, padding, groups, weight }: Convolution, input: Shape): Shape {
  if (sizeAlong(weight, 1) * groups !== input.channels) throw misfit('convolution', [input]);
  return {
    height: windowCount(input.height, kernel[0], stride, padding[0]),
    width: windowCount(input.width, kernel[1], stride, padding[1]),
    channels: shapeOf(weight)[0] ?? 0,
  };
}

function afterPool({ size, stride, padding }: Pool, input: Shape): Shape {
  return {
    height: windowCount(input.height, size, stride, padding),
    width: windowCount(input.width, size, stride, padding),
    channels: input.channels,
  };
}

function afterLinear({ weight }: Linear, input: Shape): Shape {
  if (sizeAlong(weight, 1) !== elements(input)) throw misfit('linear', [input]);
  return { height: 1, width: 1, channels: sizeAlong(weight, 0) };
}

function sameMap(a: Shape, b: Shape): boolean {
  return a.height === b.height && a.width === b.width;
}

function misfit(kind: Operation['kind'], inputs: readonly Shape[]): Error {
  const shapes = inputs.map(({ height, width, channels }) => `${height}×${width}×${channels}`);
  return new Error(`An operation "${kind}" cannot read ${shapes.join(' and ')}.`);
}
