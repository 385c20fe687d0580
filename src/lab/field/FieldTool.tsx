import { useMemo, useRef } from 'react';
import { LiveStatus } from '../../figures/live/LiveStatus.tsx';
import { nodeOf } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import type { MapPlace } from '../maps.tsx';
import { mapName } from '../node-name.ts';
import type { LaboratoryState } from '../state/use-laboratory.ts';
import type { ToolProps } from '../tools/tool.ts';
import { valueText } from '../value-text.ts';
import { fieldSentence } from './describe.ts';
import { GradientFigure } from './GradientFigure.tsx';
import { OcclusionFigure } from './OcclusionFigure.tsx';
import { slopesByPixel } from './slopes.ts';
import { TheoryFigure } from './TheoryFigure.tsx';
import { useGradient } from './use-gradient.ts';
import { type Unit, useUnit } from './use-unit.ts';
import '../styles/field.css';

/** The receptive field of the open value: by the graph, by its gradient, and by covering the picture. */
export default function FieldTool({ lab }: ToolProps) {
  const { t } = useLanguage();
  const { selected } = lab.maps;
  return selected ? <Measured lab={lab} place={selected} /> : <p className="panel prompt">{t('lab.field.closed')}</p>;
}

function Measured({ lab, place }: { lab: LaboratoryState; place: MapPlace }) {
  const language = useLanguage();
  const { t } = language;
  const { run, unit } = useUnit(lab, place);
  const { gradient, of, failed } = useGradient(unit);
  const slopes = useMemo(
    () => gradient && lab.model && slopesByPixel(gradient, lab.model.card.deviation),
    [gradient, lab.model],
  );
  const current = unit !== undefined && of === unit && slopes !== undefined;
  const extent = unit?.extent;
  const picture = nodeOf(lab.opened.graph, 'input').shape;
  return (
    <div className="field-tool" data-settled={current || undefined}>
      <LiveStatus model={lab.loaded} picture={lab.visit} runs={[run]} />
      <Which lab={lab} place={place} unit={unit} />
      <div className="field-figures">
        <TheoryFigure picture={lab.visit.picture} shape={picture} extent={extent} />
        <GradientFigure slopes={slopes} current={current} extent={extent} shape={picture} />
        <OcclusionFigure unit={unit} shape={picture} />
      </div>
      {failed && (
        <p role="alert" className="fault">
          {t('lab.field.failed')}
        </p>
      )}
      <p aria-live="polite" data-description>
        {current && extent ? fieldSentence(language, extent, slopes.size) : t('lab.field.waiting')}
      </p>
    </div>
  );
}

/** Which value is asked about. */
function Which({ lab, place, unit }: { lab: LaboratoryState; place: MapPlace; unit: Unit | undefined }) {
  const { t, locale } = useLanguage();
  const map = mapName(t, place.node, place.channel);
  const value = unit ? valueText(locale, unit.value) : '…';
  const large = unit && unit.shape.height * unit.shape.width > 1;
  const read = unit?.value === 0 ? readByRelu(lab, place) : undefined;
  const line = useRef<HTMLParagraphElement>(null);
  const open = (node: string) => {
    lab.maps.select({ node, channel: place.channel });
    // The button goes with the value that it stands beside.
    line.current?.focus();
  };
  return (
    <p className="field-unit" ref={line} tabIndex={-1}>
      <strong>
        {large ? t('lab.field.unitAt', { map, ...unit.place, value }) : t('lab.field.unit', { map, value })}
      </strong>
      {read && (
        <button type="button" className="source" onClick={() => open(read)}>
          {t('lab.field.beforeRelu')}
        </button>
      )}
    </p>
  );
}

/** The node that the ReLU reads, where the place is a ReLU's. */
function readByRelu(lab: LaboratoryState, { node }: MapPlace): string | undefined {
  const { operation, inputs } = nodeOf(lab.opened.graph, node);
  return operation.kind === 'relu' ? inputs[0] : undefined;
}
