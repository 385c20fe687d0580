/** Differentiates in a worker, because a unit that sees the whole picture takes a third of a second; else in the page. */
import { wrap } from 'comlink';
import type { ExactValues } from '../../reference/values.ts';
import type { GradientApi, GradientQuestion } from './gradient-api.ts';
import { latestOnly } from './latest-only.ts';

export interface GradientConnection {
  /** The gradient; nothing where a later question has overtaken this one. */
  readonly ask: (question: GradientQuestion) => Promise<ExactValues | undefined>;
  readonly close: () => void;
}

export function connectGradient(): GradientConnection {
  if (typeof Worker === 'undefined') return { ask: latestOnly(inThePage), close: () => undefined };
  const worker = new Worker(new URL('./gradient.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<GradientApi>(worker);
  const failed = new Promise<undefined>((resolve) => {
    worker.addEventListener('error', () => resolve(undefined), { once: true });
  });
  const ask = async ({ graph, store, values, node, place }: GradientQuestion) => {
    // Whatever else the asker's object holds stays here.
    const question = { graph, store, values, node, place };
    return (await Promise.race([remote.gradient(question), failed])) ?? (await inThePage(question));
  };
  return { ask: latestOnly(ask), close: () => worker.terminate() };
}

async function inThePage({ graph, store, values, node, place }: GradientQuestion): Promise<ExactValues> {
  const { gradientOf } = await import('../../reference/gradient.ts');
  return gradientOf(graph, store, values, node, place);
}
