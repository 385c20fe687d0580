/**
 * What figures tell the page that they are on: things a reader has done that no address carries. Lessons
 * read this to see that a task is done.
 */
export interface Reports {
  /** Forms of one block were run and compared; `broken`: with a break in form (a). */
  'block-forms.compared': { readonly largest: number; readonly broken: boolean };
  /** What the neuron shows; `negative`: one of its products is below zero. */
  'neuron.summed': { readonly sum: number; readonly output: number; readonly negative: boolean };
  /** The grouped kernel and the dense one with its zeros were both run. */
  'grouped-kernel.compared': { readonly largest: number };
  /** Paths of one block, or of `all` blocks, were switched. */
  'joint-training.switched': { readonly block: string; readonly on: number; readonly off: number };
  /** How many networks the average is taken over. */
  'joint-training.averaged': { readonly networks: number };
}

export type ReportName = keyof Reports;

const latest = new Map<ReportName, Reports[ReportName]>();
const listeners = new Set<() => void>();

/** Says that something has happened. */
export function report<K extends ReportName>(name: K, detail: Reports[K]): void {
  latest.set(name, detail);
  for (const listener of listeners) listener();
}

/** The latest report of this name in the visit. */
export function latestReport<K extends ReportName>(name: K): Reports[K] | undefined {
  return latest.get(name) as Reports[K] | undefined;
}

export function subscribeReports(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
