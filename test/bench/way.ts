/** One way to run the network. */
export interface Way {
  readonly name: string;
  /** Makes it the current one; not timed. */
  readonly enter: () => Promise<unknown>;
  /** Picture on the CPU, height × width × 3 → the values of the taps on the CPU, in their order. */
  readonly run: (picture: Float32Array) => Promise<readonly Float32Array[]>;
}
