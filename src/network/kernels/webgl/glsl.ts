/** Small pieces of GLSL text. */
import type { Layout } from './layout.ts';

/** A number as a GLSL float. */
export function float(value: number): string {
  return Number.isInteger(value) ? `${value}.` : String(value);
}

/** `expression` · `factor` */
export function scaled(expression: string, factor: number): string {
  return factor === 1 ? expression : `${expression} * ${float(factor)}`;
}

/** `name` + `offset` */
export function plus(name: string, offset: number): string {
  if (offset === 0) return name;
  return offset < 0 ? `${name} - ${float(-offset)}` : `${name} + ${float(offset)}`;
}

/** Texts for 0 … `count` − 1, one after the other. */
export function each(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('\n');
}

/** Reads texels of one sampler. Coordinates are texel centres (…+ 0.5) times `unit`. */
export interface Reader {
  /** Length of one texel to the right and down. */
  readonly unit: readonly [right: number, down: number];
  /** Text that must stand before `main`. */
  readonly definition: string;
  /** An expression for the texel at this place. */
  read(right: string, down: string): string;
}

/** A reader of the sampler `name`. `texture`, not `texelFetch`: on software renderers it is a third faster. */
export function readerOf(name: string, { columns, width, height }: Layout): Reader {
  if (columns === width) {
    return {
      unit: [1 / width, 1 / height],
      definition: '',
      read: (right, down) => `texture(${name}, vec2(${right}, ${down}))`,
    };
  }
  return {
    unit: [1, 1],
    definition: `
      vec4 ${name}At(float right, float down) {
        float place = floor(down) * ${float(columns)} + floor(right);
        float row = floor((place + .5) * ${float(1 / width)});
        vec2 centre = vec2(place - row * ${float(width)}, row) + .5;
        return texture(${name}, centre * vec2(${float(1 / width)}, ${float(1 / height)}));
      }`,
    read: (right, down) => `${name}At(${right}, ${down})`,
  };
}
