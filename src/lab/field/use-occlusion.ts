import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { networkOfVisit } from '../../figures/live/network-visit.ts';
import { indexOf } from '../../reference/values.ts';
import { covered, movedBy, type PatchPlace, type PatchPlan, patchPlaces, touches } from './occlusion.ts';
import type { Unit } from './use-unit.ts';

export interface OcclusionRun {
  /** For each place of the patch how much the value moves; NaN where the network has not run yet. */
  readonly changes: readonly number[];
  /** Runs that are done. */
  readonly done: number;
  readonly status: 'running' | 'ready' | 'stopped' | 'error';
}

export interface Occlusion {
  readonly places: readonly PatchPlace[];
  /** Places whose patch touches the receptive field: so many runs of the network. */
  readonly count: number;
  /** The runs for this unit and this patch, once they have begun. */
  readonly run: OcclusionRun | undefined;
  readonly start: () => void;
  readonly stop: () => void;
}

interface Begun extends OcclusionRun {
  readonly unit: Unit;
  readonly plan: PatchPlan;
}

/** Covers the picture place by place and runs the network each time, one run after the other. */
export function useOcclusion(unit: Unit | undefined, plan: PatchPlan): Occlusion {
  const [begun, setBegun] = useState<Begun>();
  const controller = useRef<AbortController>(undefined);
  const stop = useCallback(() => controller.current?.abort(), []);
  const { places, touching } = useMemo(() => placesOf(unit, plan), [unit, plan]);
  useEffect(() => {
    // Another unit, picture or patch: what still runs is not wanted any more.
    void [unit, plan];
    return stop;
  }, [unit, plan, stop]);
  const start = useCallback(() => {
    if (!unit) return;
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    const tell = (run: OcclusionRun) => {
      if (controller.current === own) setBegun({ unit, plan, ...run });
    };
    void cover(unit, places, touching, own.signal, tell);
  }, [unit, plan, places, touching]);
  const run = begun?.unit === unit && begun?.plan === plan ? begun : undefined;
  return { places, count: touching.size, run, start, stop };
}

function placesOf(unit: Unit | undefined, plan: PatchPlan) {
  const places = unit ? patchPlaces(unit.picture, plan) : [];
  const touching = new Set(places.filter((place) => unit && touches(place, unit.extent.inside)));
  return { places, touching };
}

async function cover(
  { model, graph, input, picture, node, place, shape, value, peak }: Unit,
  places: readonly PatchPlace[],
  touching: ReadonlySet<PatchPlace>,
  signal: AbortSignal,
  tell: (run: OcclusionRun) => void,
): Promise<void> {
  // What is outside of the receptive field cannot move the value.
  let changes: readonly number[] = places.map((each) => (touching.has(each) ? Number.NaN : 0));
  let done = 0;
  tell({ changes, done, status: 'running' });
  try {
    for (const [index, each] of places.entries()) {
      if (!touching.has(each)) continue;
      const request = { graph, input: covered(input, picture, each.patch), taps: [node] };
      const { maps } = await networkOfVisit().run(model, request, { signal });
      changes = changes.with(index, movedBy(maps[node]?.data[indexOf(shape, place)] ?? Number.NaN, value, peak));
      done++;
      tell({ changes, done, status: 'running' });
    }
    tell({ changes, done, status: 'ready' });
  } catch {
    tell({ changes, done, status: signal.aborted ? 'stopped' : 'error' });
  }
}
