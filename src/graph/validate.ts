/** Checks of a spec before a graph is built. Faults are data, so that the page can say them in its own language. */
import type { Shape } from './graph.ts';
import { windowCount } from './shapes.ts';
import type { BlockSpec, NetworkSpec } from './spec.ts';

export type SpecFault =
  /** `field` must be a whole number above zero. */
  | { readonly code: 'not-a-positive-integer'; readonly field: string; readonly value: number }
  /** C paths of one width need a width that C divides. */
  | { readonly code: 'cardinality-does-not-divide'; readonly cardinality: number; readonly width: number }
  /** Nothing to build. */
  | { readonly code: 'no-stages' }
  /** The stem's window is larger than the picture. */
  | { readonly code: 'picture-too-small'; readonly height: number; readonly width: number };

/** Thrown by the builders; `fault` holds the code and the values. */
export class SpecError extends Error {
  readonly fault: SpecFault;
  constructor(fault: SpecFault) {
    super(`Bad spec: ${JSON.stringify(fault)}`);
    this.name = 'SpecError';
    this.fault = fault;
  }
}

/** d for a total width that is to be cut into C paths; throws SpecError where C does not divide it. */
export function pathWidthFor(width: number, cardinality: number): number {
  const [fault] = positive({ width, cardinality });
  if (fault) throw new SpecError(fault);
  if (width % cardinality !== 0) throw new SpecError({ code: 'cardinality-does-not-divide', cardinality, width });
  return width / cardinality;
}

/** All faults of a block's spec, none where it can be built. */
export function blockFaults(spec: BlockSpec): SpecFault[] {
  const { cardinality, pathWidth, outputChannels, stride } = spec;
  return [...shapeFaults(spec.input), ...positive({ cardinality, pathWidth, outputChannels, stride })];
}

/** All faults of a network's spec, none where it can be built. */
export function networkFaults(spec: NetworkSpec): SpecFault[] {
  const { kernel, stride, channels, pool } = spec.stem;
  const faults = [
    ...shapeFaults(spec.input),
    ...positive({ classes: spec.classes, 'stem.kernel': kernel, 'stem.stride': stride, 'stem.channels': channels }),
    ...(pool ? positive({ 'stem.pool.size': pool.size, 'stem.pool.stride': pool.stride }) : []),
    ...spec.stages.flatMap((stage, index) =>
      positive(
        Object.fromEntries(Object.entries(stage).map(([field, value]) => [`stage${index + 1}.${field}`, value])),
      ),
    ),
  ];
  if (spec.stages.length === 0) faults.push({ code: 'no-stages' });
  return faults.length > 0 ? faults : sizeFaults(spec);
}

function sizeFaults({ input, stem }: NetworkSpec): SpecFault[] {
  const sides = [input.height, input.width].map((side) => {
    const after = windowCount(side, stem.kernel, stem.stride, Math.floor(stem.kernel / 2));
    return stem.pool ? windowCount(after, stem.pool.size, stem.pool.stride, stem.pool.padding) : after;
  });
  const fits = sides.every((side) => side > 0);
  return fits ? [] : [{ code: 'picture-too-small', height: input.height, width: input.width }];
}

function shapeFaults({ height, width, channels }: Shape): SpecFault[] {
  return positive({ 'input.height': height, 'input.width': width, 'input.channels': channels });
}

function positive(fields: Readonly<Record<string, number>>): SpecFault[] {
  return Object.entries(fields)
    .filter(([, value]) => !Number.isSafeInteger(value) || value < 1)
    .map(([field, value]) => ({ code: 'not-a-positive-integer', field, value }));
}
