import { useMemo } from 'react';
import { type RunState, useRun } from '../../figures/live/use-run.ts';
import type { Shape } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Model } from '../../network/network.ts';
import { normalizePicture } from '../../network/picture/normalize.ts';
import { decidingNodes } from '../../reference/gradient.ts';
import { type Values, valueAt } from '../../reference/values.ts';
import type { MapPlace } from '../maps.tsx';
import { elementAt } from '../number/element.ts';
import type { LaboratoryState } from '../state/use-laboratory.ts';
import { type Extent, extentOf } from './extent.ts';
import type { GradientQuestion } from './gradient-api.ts';
import { peakOf } from './paint-signed.ts';

/** One element of the network as it answers to the present picture. */
export interface Unit extends GradientQuestion {
  readonly model: Model;
  /** Of the node. */
  readonly shape: Shape;
  readonly extent: Extent;
  /** The element's own value. */
  readonly value: number;
  /** The largest size of all the node's values. */
  readonly peak: number;
  /** The normalized picture, and its shape. */
  readonly input: Float32Array;
  readonly picture: Shape;
}

/** The element that is open in the laboratory, once its values are there. */
export function useUnit(lab: LaboratoryState, { node, channel }: MapPlace): { run: RunState; unit: Unit | undefined } {
  const { model } = lab;
  const { graph } = lab.opened;
  const { picture } = lab.visit;
  const { y, x } = lab.state.pixel;
  const taps = useMemo(() => [...new Set([...decidingNodes(graph, node), node])], [graph, node]);
  const run = useRun(model, model && graph, picture, taps);
  const unit = useMemo((): Unit | undefined => {
    const current = run.of?.graph === graph && run.of?.picture === picture && run.of?.model === model;
    const maps = run.result?.maps;
    if (!model || !picture || !current || !maps || taps.some((tap) => !maps[tap])) return undefined;
    const { shape } = nodeOf(graph, node);
    const place = elementAt(shape, { y, x }, channel);
    const values = new Map<string, Values>(Object.entries(maps));
    const [own, extent] = [values.get(node), extentOf(graph, node, place)];
    if (!own || !extent) return undefined;
    const input = normalizePicture(picture.pixels, model.card);
    return {
      ...{ model, store: model.store, graph, node, place, shape, extent, values, input },
      value: valueAt(own, place),
      peak: peakOf(own),
      picture: nodeOf(graph, 'input').shape,
    };
  }, [model, graph, picture, node, channel, y, x, taps, run.of, run.result]);
  return { run, unit };
}
