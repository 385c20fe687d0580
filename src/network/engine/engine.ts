import type { Tensor } from '../../graph/weight.ts';
import type { EngineApi, Job, Reply } from '../link/engine-api.ts';
import { NetworkError } from '../network-error.ts';
import type { BackendName, NetworkEvent, RunResult } from '../protocol.ts';
import type { Backends } from './backends.ts';
import { fastest, type Measurement, measure } from './choose.ts';
import { Device, DeviceLost } from './device.ts';
import { Queue } from './queue.ts';
import { Runner } from './runner.ts';
import { nextTurn } from './turn.ts';

class Cancelled extends Error {}

/** The engine's side of the network: one backend, one run after the other. */
export class Engine implements EngineApi {
  readonly #backends: Backends;
  readonly #device: Device;
  readonly #runner = new Runner();
  readonly #queue = new Queue();
  /** Tickets of the runs that wait or go on, and whether they are still wanted. */
  readonly #tickets = new Map<number, 'wanted' | 'cancelled'>();
  readonly #listeners: ((event: NetworkEvent) => void)[] = [];

  constructor(backends: Backends) {
    this.#backends = backends;
    this.#device = new Device(backends);
    // Between runs nobody else would notice the loss.
    this.#device.onLost(() => this.#reply(() => this.#recover()));
  }

  start(wanted: BackendName | undefined): Promise<Reply<BackendName>> {
    return this.#reply(async () => {
      if (!wanted) return this.#choose();
      if (await this.#device.start(wanted)) return wanted;
      throw new NetworkError('backend-unavailable', `"${wanted}" does not start here`);
    });
  }

  async hold(weights: string, store: ReadonlyMap<string, Tensor>): Promise<void> {
    this.#runner.hold(weights, store);
  }

  async drop(weights: string): Promise<void> {
    this.#runner.drop(weights);
  }

  run(job: Job): Promise<Reply<RunResult>> {
    this.#tickets.set(job.ticket, 'wanted');
    return this.#reply(() => this.#run(job)).finally(() => this.#tickets.delete(job.ticket));
  }

  async cancel(ticket: number): Promise<void> {
    if (this.#tickets.has(ticket)) this.#tickets.set(ticket, 'cancelled');
  }

  async listen(listener: (event: NetworkEvent) => void): Promise<void> {
    this.#listeners.push(listener);
  }

  /** Runs the job, again from the beginning where the device is lost on the way. */
  async #run(job: Job): Promise<RunResult> {
    const check = (): void => {
      if (this.#device.isLost) throw new DeviceLost();
      if (this.#tickets.get(job.ticket) !== 'wanted') throw new Cancelled();
    };
    // What was asked for after this run may have made it needless.
    await nextTurn();
    for (;;) {
      await this.#recover();
      check();
      try {
        const result = await this.#device.guard(this.#runner.run(job, check));
        return { ...result, backend: this.#device.name };
      } catch (error) {
        if (!(error instanceof DeviceLost)) throw error;
      }
    }
  }

  async #recover(): Promise<void> {
    if (!this.#device.isLost) return;
    const from = this.#device.name;
    this.#tell({ kind: 'context-lost' });
    this.#runner.clear();
    await this.#device.recover();
    const to = this.#device.name;
    this.#tell(to === from ? { kind: 'recovered', backend: to } : { kind: 'fell-back', from, to });
  }

  async #choose(): Promise<BackendName> {
    const candidates = await this.#backends.candidates();
    const measurements: Measurement[] = [];
    for (const name of candidates) {
      if (!(await this.#device.start(name))) continue;
      if (candidates.length === 1) return name;
      const measurement = await this.#measure(name);
      if (measurement) measurements.push(measurement);
    }
    const best = fastest(measurements) ?? 'cpu';
    if (!(await this.#device.start(best))) throw new NetworkError('backend-unavailable', 'no backend starts here');
    for (const name of candidates) if (name !== best) this.#backends.stop(name);
    return best;
  }

  /** Nothing where the backend starts and then fails. */
  async #measure(name: BackendName): Promise<Measurement | undefined> {
    try {
      return await this.#device.guard(measure(this.#runner, name));
    } catch {
      this.#runner.clear();
      return undefined;
    }
  }

  #tell(event: NetworkEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #reply<Result>(work: () => Promise<Result>): Promise<Reply<Result>> {
    return this.#queue.add(work).then((result) => ({ result }), failed);
  }
}

function failed(error: unknown): Reply<never> {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof Cancelled) return { fault: 'cancelled', detail };
  return { fault: error instanceof NetworkError ? error.fault : 'run-failed', detail };
}
