import { lazy, Suspense, useMemo, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import { useShared } from '../../share/use-shared.ts';
import { useDark } from '../colour/use-dark.ts';
import { WeightLegend } from '../colour/WeightLegend.tsx';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { KernelControls, RankControl } from './Controls.tsx';
import { decompositionSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { type KernelName, placeOf, wholeKernels } from './kernels.ts';
import { extentsOf } from './matrix-picture.ts';
import { type DecompositionState, stateOf } from './state.ts';
import type { TrainedMatrices } from './trained.ts';

/** Fetched when trained weights are asked for. */
const Live = lazy(() => import('./Live.tsx'));

interface DecompositionProps {
  readonly view?: 'spatial' | 'channel';
  readonly kernel?: KernelName;
  readonly rank?: number;
}

/** The best sum of a few columns times rows: a kernel, or the matrix of a 1×1, made smaller (paper §2). */
export default function Decomposition(first: DecompositionProps) {
  const language = useLanguage();
  const { t } = language;
  const [view, setView] = useShared('decomposition.view', first.view ?? 'spatial');
  const [kernel, setKernel] = useShared('decomposition.kernel', first.kernel ?? 'blur');
  const [own, setOwn] = useShared('decomposition.entries', wholeKernels.blur);
  const [slice, setSlice] = useShared('decomposition.slice', 1);
  const [rank, setRank] = useShared('decomposition.rank', first.rank ?? 1);
  const onDark = useDark();
  const [matrices, setMatrices] = useState<TrainedMatrices>();
  const entries = kernel === 'own' || kernel === 'trained' ? own : wholeKernels[kernel];
  const state = useMemo(
    () => stateOf({ view, kernel, entries, slice, rank }, matrices, onDark),
    [view, kernel, entries, slice, rank, matrices, onDark],
  );
  const sentence = decompositionSentence(state, language);
  const changeEntry = (place: number, value: number) => {
    setOwn(entries.with(place, value));
    setKernel('own');
  };
  return (
    <FigureFrame
      name="decomposition"
      title={t('decomposition.title')}
      sentence={sentence}
      controls={
        <>
          <Choice
            label={t('decomposition.view')}
            options={(['spatial', 'channel'] as const).map((value) => ({
              value,
              label: t(`decomposition.view.${value}`),
            }))}
            value={view}
            onChange={setView}
          />
          <RankControl view={view} rank={state.parts.rank} most={state.parts.matrix.length} onRank={setRank} />
          {view === 'spatial' && (
            <KernelControls
              kernel={kernel}
              entries={entries}
              slice={slice}
              onKernel={setKernel}
              onEntry={changeEntry}
              onSlice={setSlice}
            />
          )}
        </>
      }
    >
      <Drawing
        name={t('decomposition.name')}
        description={sentence}
        layout={(width) => geometry(state, width, language)}
        onAdjust={({ id }, value) => changeEntry(placeOf(id), value)}
      />
      {state.pictures && <Scales state={state} />}
      {(view === 'channel' || kernel === 'trained') && (
        <Suspense fallback={<p>{t('reading.waiting')}</p>}>
          <Live onMatrices={setMatrices} />
        </Suspense>
      )}
    </FigureFrame>
  );
}

/** The colours of the matrices, and those of the two narrow ones, whose numbers are larger. */
function Scales({ state }: { state: DecompositionState }) {
  const language = useLanguage();
  const extents = extentsOf(state.parts);
  return (['whole', 'pairs'] as const).map((which) => (
    <WeightLegend
      key={which}
      label={language.t(`decomposition.scale.${which}`)}
      low={shortNumber(-extents[which], language)}
      high={shortNumber(extents[which], language)}
    />
  ));
}
