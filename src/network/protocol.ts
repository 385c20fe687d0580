/**
 * What the page and the running network say to each other.
 *
 * Plain data only: the page sends graphs and pictures, the network answers with feature maps. Tensors
 * never leave the network.
 */
import type { Graph, Shape } from '../graph/graph.ts';

export type BackendName = 'webgl' | 'wasm' | 'cpu';

/** Values of one node for one picture, NHWC without N, row-major. */
export interface FeatureMaps {
  readonly shape: Shape;
  readonly data: Float32Array;
}

/** How a weight file was made and how good it is; `public/models/<name>.json`. */
export interface ModelCard {
  readonly name: string;
  readonly cardinality: number;
  readonly pathWidth: number;
  readonly parameters: number;
  readonly classes: readonly string[];
  /** Channel means and deviations of the training pictures, for values in 0…1. */
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** Share of the 10,000 held-out pictures that the last epoch gets right, 0…1. */
  readonly accuracy: number;
  readonly epochs: number;
  readonly seed: number;
  /** Size of the weight file in bytes. */
  readonly bytes: number;
}

/** What the network is doing while the reader waits. */
export type Progress =
  | { readonly stage: 'backend' }
  | { readonly stage: 'weights'; readonly loaded: number; readonly total: number }
  /** Shaders are being compiled (WebGL only); the first run takes seconds on slow machines. */
  | { readonly stage: 'compile' };

/** Which convolution computes: our grouped one, or TensorFlow.js' own, which knows no groups. */
export type Kernels = 'ours' | 'stock';

export interface RunRequest {
  /** The network to run, as data; edits and forms are other graphs over the same weights. */
  readonly graph: Graph;
  /** The picture, normalised by the model card: height × width × 3. */
  readonly input: Float32Array;
  /** Ids of the nodes whose values are wanted. */
  readonly taps: readonly string[];
  /**
   * Ids of nodes whose values stay on the device for later runs of the same picture, without being read back: behind
   * them an edit costs only what follows it.
   */
  readonly keep?: readonly string[];
  /** Ours where nothing is said; where there are groups, always. */
  readonly kernels?: Kernels;
}

export interface RunResult {
  readonly maps: Readonly<Record<string, FeatureMaps>>;
  readonly backend: BackendName;
  /** From the picture to the last value read back, without waiting for its turn, in milliseconds. */
  readonly milliseconds: number;
  /** Calls that computed it; what was known of the same picture takes none. */
  readonly calls: number;
  /** Tensors alive after the run; flat over any number of pictures. */
  readonly tensors: number;
}

/** What can go wrong, as keys for messages in the reader's language. */
export type NetworkFault =
  | 'backend-unavailable'
  | 'weights-missing'
  | 'weights-corrupt'
  | 'model-unknown'
  | 'context-lost'
  | 'run-failed';

/** What happens to the network between runs, for a note to the reader. */
export type NetworkEvent =
  /** The browser took the graphics context away; the network is being rebuilt. */
  | { readonly kind: 'context-lost' }
  | { readonly kind: 'recovered'; readonly backend: BackendName }
  /** The backend cannot go on; runs continue on another one. */
  | { readonly kind: 'fell-back'; readonly from: BackendName; readonly to: BackendName };
