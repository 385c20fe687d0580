/** From the names of files to a model that can be run. */
import { buildNetwork } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { storedTensors } from '../../graph/stored.ts';
import type { WeightStore } from '../../graph/weight.ts';
import type { Model } from '../model.ts';
import { NetworkError } from '../network-error.ts';
import type { Progress } from '../protocol.ts';
import { readCard } from './card.ts';
import { readSafetensors } from './safetensors.ts';

/**
 * Loads the model `name` of the folder `folder` (with a slash at its end).
 *
 * @throws NetworkError `model-unknown` if the folder's list has no such model, `weights-missing` if a file cannot be
 * fetched, `weights-corrupt` if what arrives is not what the card and the graph promise.
 */
export async function loadModelFiles(
  folder: string,
  name: string,
  onProgress: (progress: Progress) => void,
): Promise<Model> {
  await checkName(folder, name);
  const card = readCard(await fetchJson(`${folder}${name}.json`), name);
  onProgress({ stage: 'weights', loaded: 0, total: card.bytes });
  const file = await fetchBytes(`${folder}${name}.safetensors`, card.bytes, (loaded) =>
    onProgress({ stage: 'weights', loaded, total: card.bytes }),
  );
  const spec = small(card.cardinality, card.pathWidth);
  const graph = buildNetwork(spec);
  const store = readSafetensors(file);
  checkStore(graph, store);
  return { card, spec, graph, store };
}

async function checkName(folder: string, name: string): Promise<void> {
  const rows = await fetchJson(`${folder}index.json`);
  const known = Array.isArray(rows) && rows.some((row: unknown) => isNamed(row) && row.name === name);
  if (!known) throw new NetworkError('model-unknown', `the list of models has no "${name}"`);
}

function isNamed(row: unknown): row is { readonly name: unknown } {
  return typeof row === 'object' && row !== null && 'name' in row;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetchFile(address);
  try {
    return await response.json();
  } catch (error) {
    throw new NetworkError('weights-corrupt', `${address} is no JSON (${error})`);
  }
}

async function fetchBytes(address: string, bytes: number, onLoaded: (loaded: number) => void): Promise<ArrayBuffer> {
  const response = await fetchFile(address);
  const reader = response.body?.getReader();
  const file = new Uint8Array(bytes);
  let loaded = 0;
  while (reader) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new NetworkError('weights-missing', `${address} stopped after ${loaded} bytes (${error})`);
    });
    if (done) break;
    if (loaded + value.length > bytes) throw new NetworkError('weights-corrupt', `${address} is too long`);
    file.set(value, loaded);
    loaded += value.length;
    onLoaded(loaded);
  }
  if (loaded < bytes) throw new NetworkError('weights-corrupt', `${address} ends after ${loaded} of ${bytes} bytes`);
  return file.buffer;
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new NetworkError('weights-missing', `${address} cannot be fetched (${error})`);
  });
  if (!response.ok) throw new NetworkError('weights-missing', `${address} is answered by ${response.status}`);
  return response;
}

/** Every tensor that the graph reads must be there in its shape. */
function checkStore(graph: Graph, store: WeightStore): void {
  for (const [name, shape] of storedTensors(graph)) {
    const found = store.get(name)?.shape;
    if (found?.join() !== shape.join()) {
      throw new NetworkError('weights-corrupt', `tensor "${name}" is [${found ?? 'missing'}], not [${shape}]`);
    }
  }
}
