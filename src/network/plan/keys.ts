/** Names for values by what they are computed from, so that equal sub-graphs are recognised whatever their ids. */
import type { Graph } from '../../graph/graph.ts';

/** A key for every node: equal for two nodes (of any two graphs) that apply the same operations to the same inputs. */
export function keysOf(graph: Graph): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, operation, inputs, shape } of graph.nodes) {
    const sources = inputs.map((source) => keys.get(source));
    keys.set(id, digest(JSON.stringify([operation, shape, sources])));
  }
  return keys;
}

/** A key for the numbers of a picture. */
export function pictureKey(input: Float32Array): string {
  return digestUnits(new Uint16Array(input.slice().buffer));
}

/** A short text that differs for different texts, but for accidents of one in 2⁶⁴. */
export function digest(text: string): string {
  return digestUnits(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
}

/** Two words that each unit is mixed into, and once more at the end. */
function digestUnits(units: Uint16Array): string {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (const unit of units) {
    low = Math.imul(low ^ unit, 0x9e3779b1);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, 0x5f356495);
    high ^= high >>> 13;
  }
  return mixed(low) + mixed(high + Math.imul(low, 0x27d4eb2f));
}

function mixed(word: number): string {
  let bits = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return ((bits ^ (bits >>> 15)) >>> 0).toString(36).padStart(7, '0');
}
