import { describe, expect, it } from 'vitest';
import { particle } from './particle.ts';

describe('the particle follows the sound', () => {
  it.each([
    ['ResNeXt', '은/는', '는'],
    ['ResNet', '은/는', '은'],
    ['70,144', '이/가', '가'],
    ['10', '으로/로', '으로'],
    ['0.5', '을/를', '를'],
    ['22.2%', '이/가', '가'],
    ['w₁', '을/를', '을'],
    ['T₂', '은/는', '는'],
  ])('%s', (text, pair, chosen) => {
    expect(particle(text, pair)).toBe(chosen);
  });
});
