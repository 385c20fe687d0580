import { useMemo, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import { useShared } from '../../share/use-shared.ts';
import { useDark } from '../colour/use-dark.ts';
import { WeightLegend } from '../colour/WeightLegend.tsx';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { kernelSentence } from './describe.ts';
import type { KernelState } from './frame.ts';
import { geometry } from './geometry.ts';
import {
  divisorFor,
  divisors,
  middleWidth,
  namedGroups,
  plainTable,
  trained,
  trainedBlock,
  trainedBlocks,
  trainedTable,
} from './kernel.ts';
import { extentOf, kernelPictures, type LoadedKernel } from './kernel-picture.ts';
import { Trained } from './Trained.tsx';

interface GroupedKernelProps {
  readonly cardinality?: number;
  readonly kernel?: 'plain' | 'trained';
  readonly block?: string;
}

/** What groups leave of a layer's connections, as a table and as wires; and a trained kernel that is so (paper §2). */
export default function GroupedKernel(first: GroupedKernelProps) {
  const language = useLanguage();
  const { t } = language;
  const [wanted, setC] = useShared('grouped-kernel.C', first.cardinality ?? 4);
  const [kernel, setKernel] = useShared('grouped-kernel.kernel', first.kernel ?? 'plain');
  const [named, setBlock] = useShared('grouped-kernel.block', first.block ?? trained.block);
  const [openGroup, setOpenGroup] = useShared('grouped-kernel.group', 1);
  const [asked, setAsked] = useState(false);
  const [loaded, setLoaded] = useState<LoadedKernel>();
  const isTrained = kernel === 'trained';
  const block = trainedBlock(named);
  const C = divisorFor(wanted);
  const table = useMemo(() => (isTrained ? trainedTable(block) : plainTable(C)), [isTrained, block, C]);
  const open = Math.min(openGroup, table.groups);
  const kernelShown = isTrained && loaded?.block === block ? loaded : undefined;
  const onDark = useDark();
  const pictures = useMemo(() => kernelShown && kernelPictures(kernelShown, open, onDark), [kernelShown, open, onDark]);
  const state: KernelState = { table, ...(isTrained && { open }), ...(pictures && { pictures }) };
  const sentence = kernelSentence(table, isTrained ? block : undefined, language);
  return (
    <FigureFrame
      name="grouped-kernel"
      title={t('grouped-kernel.title')}
      sentence={sentence}
      controls={
        <>
          <Groups wanted={wanted} trainedGroups={isTrained ? table.groups : undefined} onChange={setC} />
          <Choice
            label={t('grouped-kernel.kernel')}
            options={(['plain', 'trained'] as const).map((value) => ({
              value,
              label: t(`grouped-kernel.kernel.${value}`),
            }))}
            value={kernel}
            onChange={setKernel}
          />
          {isTrained && (
            <Choice
              label={t('grouped-kernel.block')}
              options={trainedBlocks.map((value) => ({ value, label: value.replace(/[a-z]+/g, '') }))}
              value={block}
              onChange={setBlock}
            />
          )}
        </>
      }
      below={
        <Trained
          block={block}
          shown={isTrained}
          running={asked && isTrained}
          onKernel={setLoaded}
          onRun={() => {
            setKernel('trained');
            setAsked(true);
          }}
        />
      }
    >
      <Drawing
        name={t('grouped-kernel.name')}
        description={sentence}
        layout={(width) => geometry(state, width, language)}
        onAct={(_, { id }) => setOpenGroup(Number(id.replace('kept.', '')))}
      />
      {kernelShown && (
        <WeightLegend
          label={t('grouped-kernel.scale')}
          low={shortNumber(-extentOf(kernelShown.kernel), language)}
          high={shortNumber(extentOf(kernelShown.kernel), language)}
        />
      )}
    </FigureFrame>
  );
}

interface GroupsProps {
  readonly wanted: number;
  /** Groups of the trained kernel, which cannot be changed. */
  readonly trainedGroups: number | undefined;
  readonly onChange: (groups: number) => void;
}

/** C by slider, which stops at divisors, or by name. */
function Groups({ wanted, trainedGroups, onChange }: GroupsProps) {
  const { t } = useLanguage();
  const C = trainedGroups ?? divisorFor(wanted);
  const fixed = trainedGroups !== undefined;
  const fault = fixed
    ? t('grouped-kernel.refused.trained', { C })
    : C === wanted
      ? undefined
      : t('grouped-kernel.refused.divisor', { wanted, channels: middleWidth, C });
  return (
    <>
      <Slider
        label={t('grouped-kernel.C')}
        value={C}
        min={1}
        max={middleWidth}
        stops={divisors}
        text={`C = ${C}`}
        fault={fault}
        disabled={fixed}
        onChange={onChange}
      />
      <fieldset className="control presets">
        <legend>{t('grouped-kernel.presets')}</legend>
        {namedGroups.map(({ name, groups }) => (
          <button
            key={name}
            type="button"
            disabled={fixed}
            aria-pressed={groups === C}
            onClick={() => onChange(groups)}
          >
            {t(`grouped-kernel.presets.${name}`, { groups })}
          </button>
        ))}
      </fieldset>
    </>
  );
}
