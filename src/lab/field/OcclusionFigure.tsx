import { useMemo } from 'react';
import { Slider } from '../../figures/frame/Slider.tsx';
import type { Shape } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { occlusionSentence } from './describe.ts';
import { cellMap } from './occlusion.ts';
import { peakOf } from './paint-signed.ts';
import { type Occlusion, useOcclusion } from './use-occlusion.ts';
import type { Unit } from './use-unit.ts';
import { Boxed, SignedLegend, ValuesPicture } from './ValuesPicture.tsx';

const PATCH = { first: 8, least: 1, most: 16 };
const STRIDE = { first: 4, stops: [1, 2, 4, 8] };

/** What happens to the value when a patch covers the picture, place by place. */
export function OcclusionFigure({ unit, shape }: { unit: Unit | undefined; shape: Shape }) {
  const language = useLanguage();
  const { t } = language;
  const [patch, setPatch] = useShared('lab.field.patch', PATCH.first);
  const [stride, setStride] = useShared('lab.field.stride', STRIDE.first);
  const plan = useMemo(() => ({ patch, stride }), [patch, stride]);
  const occlusion = useOcclusion(unit, plan);
  const { places, run } = occlusion;
  const values = useMemo(() => (run ? cellMap(shape, places, run.changes) : undefined), [run, places, shape]);
  const most = values ? peakOf(values) : 0;
  return (
    <figure className="field" data-occlusion={run?.status}>
      <h4>{t('lab.field.occlusion')}</h4>
      <Boxed extent={unit?.extent} picture={shape}>
        <ValuesPicture values={values} scale="signed" picture={shape} label={t('lab.field.occlusion.label')} />
      </Boxed>
      <figcaption>
        {t('lab.field.occlusion.label')}
        <SignedLegend most={most} />
      </figcaption>
      <Slider
        label={t('lab.field.patch')}
        value={patch}
        min={PATCH.least}
        max={PATCH.most}
        text={t('lab.field.patch.value', { size: patch })}
        fault={patch < stride ? t('lab.field.gaps') : undefined}
        onChange={setPatch}
      />
      <Slider
        label={t('lab.field.stride')}
        value={stride}
        min={1}
        max={8}
        stops={STRIDE.stops}
        text={t('lab.field.stride.value', { size: stride })}
        onChange={setStride}
      />
      <Runs unit={unit} occlusion={occlusion} />
      <p aria-live="polite">
        {unit && run?.status === 'ready' && occlusionSentence(language, unit.value, places, run.changes)}
        {run?.status === 'stopped' && t('lab.field.stopped')}
      </p>
      {run?.status === 'error' && (
        <p role="alert" className="fault">
          {t('lab.error.run-failed')}
        </p>
      )}
    </figure>
  );
}

/** Begins and ends the runs, and shows how far they are. */
function Runs({ unit, occlusion }: { unit: Unit | undefined; occlusion: Occlusion }) {
  const { t } = useLanguage();
  const { count, run, start, stop } = occlusion;
  const running = run?.status === 'running';
  return (
    <p className="field-runs">
      <button type="button" disabled={!unit} onClick={running ? stop : start}>
        {running ? t('lab.field.stop') : t('lab.field.start', { count })}
      </button>
      {running && <progress max={count} value={run.done} aria-label={t('lab.field.progress')} />}
    </p>
  );
}
