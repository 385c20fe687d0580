/** Shapes that operations give for the shapes that they read. */
import type { Convolution, Operation, Pool, Shape } from './graph.ts';
import { shapeOf } from './weight.ts';

/** Length of one side after a window of `size` moved over `length` padded pixels by `stride`. */
export function windowCount(length: number, size: number, stride: number, padding: number): number {
  return Math.floor((length + 2 * padding - size) / stride) + 1;
}

/**
 * Shape of the result of `operation` on inputs of these shapes.
 * An `input` has no inputs, its shape is the caller's to give; throws for it and where inputs are missing.
 */
export function outputShape(operation: Operation, inputs: readonly Shape[]): Shape {
  const [input] = inputs;
  if (!input) throw new Error(`An operation "${operation.kind}" needs an input.`);
  switch (operation.kind) {
    case 'convolution':
      return afterConvolution(operation, input);
    case 'pool':
      return afterPool(operation, input);
    case 'concat':
      return { ...input, channels: inputs.reduce((sum, each) => sum + each.channels, 0) };
    case 'globalAverage':
      return { height: 1, width: 1, channels: input.channels };
    case 'linear':
      return { height: 1, width: 1, channels: shapeOf(operation.weight)[0] ?? 0 };
    default:
      return input;
  }
}

function afterConvolution({ kernel, stride, padding, weight }: Convolution, input: Shape): Shape {
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
