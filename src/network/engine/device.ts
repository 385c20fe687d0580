import { NetworkError } from '../network-error.ts';
import type { BackendName } from '../protocol.ts';
import type { Backends } from './backends.ts';

/** So often a backend may lose its device before it is given up. */
const LOSSES = 3;

/** The browser took the device away; what was on it is gone. */
export class DeviceLost extends Error {}

/** The backend that runs now. */
export class Device {
  readonly #backends: Backends;
  #name: BackendName | undefined;
  #losses = 0;
  #isLost = false;
  /** Rejects when the device of the current start is lost. */
  #loss: Promise<never> = new Promise(() => undefined);
  #onLost: () => void = () => undefined;

  constructor(backends: Backends) {
    this.#backends = backends;
  }

  get name(): BackendName {
    if (!this.#name) throw new NetworkError('backend-unavailable', 'no backend has been started');
    return this.#name;
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** `listener` is called as soon as the device is lost. */
  onLost(listener: () => void): void {
    this.#onLost = listener;
  }

  /** Makes `name` the current backend; false where it does not run. */
  async start(name: BackendName): Promise<boolean> {
    let lose = (): void => undefined;
    const loss = new Promise<never>((_, reject) => {
      lose = () => reject(new DeviceLost(`"${name}" has lost its device.`));
    });
    loss.catch(() => undefined);
    const started = await this.#backends.start(name, () => {
      lose();
      if (this.#loss !== loss) return;
      this.#isLost = true;
      this.#onLost();
    });
    if (!started) return false;
    this.#name = name;
    this.#isLost = false;
    this.#loss = loss;
    return true;
  }

  /** The result of `work`; throws DeviceLost as soon as the device is lost, after which `work` may never end. */
  async guard<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await Promise.race([work, this.#loss]);
    } catch (error) {
      // Calls can fail a little before the browser announces the loss.
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#isLost) throw new DeviceLost('The device was lost during a run.');
      throw error;
    }
  }

  /** Starts the lost backend again, or another one where it has been lost too often. */
  async recover(): Promise<void> {
    const again = this.#name;
    this.#losses++;
    if (again && this.#losses <= LOSSES && (await this.start(again))) return;
    for (const name of ['wasm', 'cpu'] as const) if (await this.start(name)) return;
    throw new NetworkError('context-lost', 'no backend starts after the loss');
  }
}
