import { useCallback, useMemo } from 'react';
import type { ScaleMode } from '../../figures/colour/range.ts';
import type { Form } from '../../graph/spec.ts';
import { type Edit, edits as editsCodec } from '../../share/edits.ts';
import { useShared } from '../../share/use-shared.ts';
import type { MapPlace } from '../maps.tsx';
import type { Pixel } from '../number/PixelMap.tsx';

/** The network that is shown until the reader chooses. */
export const usualModel = '8x4d';

/** The address's word for "nothing is open". */
const CLOSED = 'none';
/** Stands for the first map of the open block, which is open until the reader opens another one. */
const FIRST = 'first';
/** Stands for the last step, however many there are. */
const END = 99;

/** What the reader has set, all of it in the address. */
export interface LabState {
  readonly model: string;
  readonly setModel: (name: string) => void;
  readonly mode: ScaleMode;
  readonly setMode: (mode: ScaleMode) => void;
  readonly block: string | undefined;
  readonly setBlock: (block: string | undefined) => void;
  readonly form: Form;
  readonly setForm: (form: Form) => void;
  /** What is changed in any block; the network need not have all of it. */
  readonly edits: readonly Edit[];
  readonly setEdits: (edits: readonly Edit[]) => void;
  /** Index of the step; may lie beyond the last one, which then is meant. */
  readonly step: number;
  readonly setStep: (step: number, last: number) => void;
  /** Output channel that an open block shows. */
  readonly output: number;
  readonly setOutput: (channel: number) => void;
  /** The open map; `first` where the reader has not chosen one. */
  readonly place: MapPlace | 'first' | undefined;
  readonly setPlace: (place: MapPlace | undefined) => void;
  readonly pixel: Pixel;
  readonly setPixel: (pixel: Pixel) => void;
}

export function useLabState(): LabState {
  const [model, setModel] = useShared('model', usualModel);
  const [mode, setMode] = useShared('lab.scale', 'map');
  const [form, setForm] = useShared('lab.form', 'a');
  const [output, setOutput] = useShared('lab.output', 0);
  const chosen = { model, setModel, mode, setMode, form, setForm, output, setOutput };
  return { ...chosen, ...useEdits(), ...useOpenBlock(), ...useOpenMap() };
}

function useEdits(): Pick<LabState, 'edits' | 'setEdits'> {
  const [text, write] = useShared('lab.edits', '');
  const edits = useMemo(() => codec.parse(text) ?? AS_TRAINED, [text]);
  const setEdits = useCallback((next: readonly Edit[]) => write(codec.format(next)), [write]);
  return { edits, setEdits };
}

function useOpenBlock(): Pick<LabState, 'block' | 'setBlock' | 'step' | 'setStep'> {
  const [block, write] = useShared('lab.block', 'stage1.block1');
  const [step, writeStep] = useShared('lab.step', END);
  const setBlock = useCallback((next: string | undefined) => write(next ?? CLOSED), [write]);
  const setStep = useCallback((next: number, last: number) => writeStep(next >= last ? END : next), [writeStep]);
  return { block: block === CLOSED ? undefined : block, setBlock, step, setStep };
}

function useOpenMap(): Pick<LabState, 'place' | 'setPlace' | 'pixel' | 'setPixel'> {
  const [node, setNode] = useShared('lab.node', FIRST);
  const [channel, setChannel] = useShared('lab.channel', 0);
  const [[y = 0, x = 0], writePixel] = useShared('lab.pixel', MIDDLE);
  const place = useMemo(
    () => (node === CLOSED ? undefined : node === FIRST ? FIRST : { node, channel }),
    [node, channel],
  );
  const pixel = useMemo(() => ({ y, x }), [y, x]);
  const setPlace = useCallback(
    (next: MapPlace | undefined) => {
      setNode(next?.node ?? CLOSED);
      setChannel(next?.channel ?? 0);
    },
    [setNode, setChannel],
  );
  const setPixel = useCallback((next: Pixel) => writePixel([next.y, next.x]), [writePixel]);
  return { place, setPlace, pixel, setPixel };
}

const AS_TRAINED: readonly Edit[] = [];
/** More than the parts of any network here. */
const codec = editsCodec(320);

/** The pixel that is asked for first; smaller maps take their last one. */
const MIDDLE: readonly number[] = [16, 16];
