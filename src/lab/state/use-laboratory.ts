import { useCallback, useMemo, useRef, useState } from 'react';
import { trainedNetwork } from '../../figures/live/trained-networks.ts';
import { type ModelState, useModel } from '../../figures/live/use-model.ts';
import { type PictureOfVisit, usePicture } from '../../figures/live/use-picture.ts';
import type { RunState } from '../../figures/live/use-run.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Model } from '../../network/network.ts';
import type { Picture } from '../../network/picture/picture.ts';
import { softmax } from '../../reference/softmax.ts';
import type { Edit } from '../../share/edits.ts';
import { viewBlock } from '../block/block-view.ts';
import { type Step, stepsOf } from '../block/steps.ts';
import { scalesOf } from '../colour/scales.ts';
import { type Editing, editedGraph, sortOut } from '../edits/edits.ts';
import { type MapPlace, type Maps, samePlace, sameShapes, shapesOf } from '../maps.tsx';
import { nodesOfCard, type Overview, overviewOf } from '../overview/structure.ts';
import { type Opened, openBlock, placeIn, plannedGraph, tapsOf } from './plan.ts';
import { type Crop, useCrop } from './use-crop.ts';
import { type LabState, useLabState, usualModel } from './use-lab-state.ts';
import { type Runs, useRuns } from './use-runs.ts';
import { sameList, useSame } from './use-same.ts';
import { useAnswered, useSameStep } from './use-swap.ts';

export interface LaboratoryState extends Shown, Pick<Editing, 'onEdit'> {
  readonly state: LabState;
  /** The picture before the network, cut as the reader wants it. */
  readonly visit: PictureOfVisit;
  readonly crop: Crop;
  /** The present picture has its prediction: while a picture moves, its next state may come. */
  readonly free: boolean;
  /** The network that the reader wants, while it loads and after. */
  readonly loaded: ModelState;
  readonly runs: Runs;
  /** A block's card has come near the window. */
  readonly onSeen: (block: string) => void;
}

/** What is shown of one network, and belongs together. */
interface Shown {
  /** The network; undefined before the first one has been loaded. */
  readonly model: Model | undefined;
  /** The network as it runs, in form (c), with the reader's edits. */
  readonly graph: Graph;
  readonly plan: Overview;
  readonly opened: Opened;
  /** Steps of the open block; none while no block is open. */
  readonly steps: readonly Step[];
  /** The run of the opened graph. */
  readonly detail: RunState;
  readonly maps: Maps;
  /** Probabilities by class; undefined before the first prediction. */
  readonly shares: readonly number[] | undefined;
  /** The edits that this network has the parts for, and the others. */
  readonly edits: readonly Edit[];
  readonly missing: readonly Edit[];
  /** The same without any edit; undefined where there is none. */
  readonly usual: readonly number[] | undefined;
}

/** Everything that the laboratory shows: what the reader has set, what runs, what is known. */
export function useLaboratory(): LaboratoryState {
  const state = useLabState();
  const brought = usePicture();
  const loaded = useModel(state.model);
  const { model } = loaded;
  const crop = useCrop(brought);

  const whole = useMemo(() => model?.graph ?? plannedGraph(trainedOr(state.model)), [model, state.model]);
  const plan = useMemo(() => overviewOf(whole), [whole]);
  const { edits, missing } = useMemo(() => sortOut(whole, state.edits), [whole, state.edits]);
  const graph = useMemo(() => editedGraph(whole, edits), [whole, edits]);
  const opened = useMemo(() => openBlock(graph, state.block, state.form), [graph, state.block, state.form]);
  const place = useSame(
    useMemo(() => placeIn(opened, state.place), [opened, state.place]),
    samePlace,
  );
  const { overviewTaps, onSeen } = useOverviewTaps();
  const detailTaps = useSame(
    useMemo(() => tapsOf(opened, place), [opened, place]),
    sameList,
  );
  const runs = useRuns(model, graph, crop.picture, overviewTaps, opened, detailTaps);
  const { values, detail } = runs;

  const { mode } = state;
  const select = useSelect(state.setPlace);
  const isOpen = useIsOpen(graph, opened.view?.block, place);
  const shapes = useSame(
    useMemo(() => shapesOf(opened.graph, graph), [opened, graph]),
    sameShapes,
  );
  const maps = useMemo<Maps>(
    () => ({
      values,
      scales: scalesOf(values, new Set([...overviewTaps, ...detailTaps]), mode),
      shapeOf: (node) => shapes.get(node) ?? { height: 1, width: 1, channels: 1 },
      selected: place,
      isOpen,
      select,
    }),
    [values, overviewTaps, detailTaps, mode, shapes, place, isOpen, select],
  );
  const shares = useShares(runs.prediction);
  const asTrained = useShares(runs.usual);
  const usual = graph === whole ? undefined : asTrained;
  const steps = useMemo(() => (opened.view ? stepsOf(opened.view) : []), [opened]);
  const next = useMemo<Shown>(
    () => ({ model, graph, plan, opened, steps, detail, maps, shares, usual, edits, missing }),
    [model, graph, plan, opened, steps, detail, maps, shares, usual, edits, missing],
  );
  const shown = useAnswered(next, runs);
  useSameStep(shown.model, shown.steps, state);
  const free = !model || isAnswered(runs.prediction, crop.picture);
  const onEdit = useOnEdit(state);
  return { state, visit: visitOf(brought, crop), crop, free, loaded, runs, onSeen, onEdit, ...shown };
}

function useOnEdit({ edits, setEdits }: LabState): Editing['onEdit'] {
  return useCallback((change) => setEdits(change(edits)), [edits, setEdits]);
}

/** The picture of the visit as it is before the network. */
function visitOf(brought: PictureOfVisit, { picture, forget }: Crop): PictureOfVisit {
  const choose = (id: string) => {
    forget();
    brought.choose(id);
  };
  return { ...brought, ...(picture && { picture }), choose };
}

function isAnswered({ status, of }: RunState, picture: Picture | undefined): boolean {
  return of?.picture === picture || status === 'error';
}

/** The network of this name, or the usual one where there is none of it: the page is laid out either way. */
function trainedOr(name: string) {
  const found = trainedNetwork(name) ?? trainedNetwork(usualModel);
  if (!found) throw new Error(`The list of models lacks "${usualModel}".`);
  return found;
}

/** The probabilities that a run gives. */
function useShares({ result }: RunState): readonly number[] | undefined {
  const logits = result?.maps['logits'];
  return useMemo(() => logits && softmax(logits.data), [logits]);
}

/** Opens and closes maps; the keyboard goes back to where it came from. */
function useSelect(setPlace: LabState['setPlace']): Maps['select'] {
  const opener = useRef<Element>(null);
  return useCallback(
    (place) => {
      const { activeElement } = document;
      // From within the panel, e.g. to the map that a number was read from, the way back stays the same.
      if (place && !activeElement?.closest('#lab-number')) opener.current = activeElement;
      if (!place) focusAgain(opener.current);
      setPlace(place);
    },
    [setPlace],
  );
}

/** The element from which a map was opened; where it is gone, the open block. */
function focusAgain(opener: Element | null): void {
  const target = opener?.isConnected ? opener : document.querySelector('[data-lab] [data-block][aria-expanded="true"]');
  if (target instanceof HTMLElement) target.focus();
}

/** Whether a map is the open one, in the open form or as the network in form (c) calls it. */
function useIsOpen(graph: Graph, block: string | undefined, place: MapPlace | undefined): Maps['isOpen'] {
  const found = useMemo(() => {
    return block === undefined ? undefined : placeIn({ graph, view: viewBlock(graph, block) }, place);
  }, [graph, block, place]);
  const usual = useSame(found, samePlace);
  return useCallback((asked) => [place, usual].some((each) => each && samePlace(each, asked)), [place, usual]);
}

/** Only maps near the window are read back; what has been near it once stays wanted. */
function useOverviewTaps(): { overviewTaps: readonly string[]; onSeen: (block: string) => void } {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const onSeen = useCallback((block: string) => {
    setSeen((blocks) => (blocks.has(block) ? blocks : new Set([...blocks, block])));
  }, []);
  const overviewTaps = useMemo(
    () => ['stem.out', 'pool', ...[...seen].toSorted().flatMap((block) => nodesOfCard({ block }))],
    [seen],
  );
  return { overviewTaps, onSeen };
}
