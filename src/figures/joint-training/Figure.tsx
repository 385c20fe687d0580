import { useMemo, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { trainedNetworks } from '../live/trained-networks.ts';
import { jointSentence } from './describe.ts';
import { allBlocks, blocks, keptNetworks, offPaths, scopeFor, toggled, trained } from './experiment.ts';
import { geometry } from './geometry.ts';
import { Run } from './Run.tsx';
import { NetworkSwitches, PathSwitches } from './Switches.tsx';
import type { Answers, JointState } from './state.ts';

const allOn: readonly number[] = [];
const nobody: readonly string[] = [];
const names = trainedNetworks.map(({ name }) => name);

/** Paths of one network, trained together, beside networks trained apart: what is left when some are left out (paper §2). */
export default function JointTraining(first: { readonly block?: string }) {
  const language = useLanguage();
  const { t } = language;
  const [wanted, setScope] = useShared('joint-training.block', first.block ?? trained.block);
  const [wantedOff, setOff] = useShared('joint-training.off', allOn);
  const [without, setWithout] = useShared('joint-training.without', nobody);
  const [asked, setAsked] = useState(false);
  const [answers, setAnswers] = useState<Answers>();
  const scope = scopeFor(wanted);
  const off = useMemo(() => offPaths(wantedOff), [wantedOff]);
  const kept = useMemo(() => keptNetworks(names, without), [without]);
  const state: JointState = { scope, off, networks: trainedNetworks, kept, ...(answers && { answers }) };
  const sentence = jointSentence(state, language);
  const changeOff = (next: readonly number[]) => {
    setOff(offPaths(next));
    setAsked(true);
  };
  const leave = (name: string) => {
    const left = toggled(kept, name);
    if (left.length === 0) return;
    setWithout(names.filter((each) => !left.includes(each)));
    setAsked(true);
  };
  return (
    <FigureFrame
      name="joint-training"
      title={t('joint-training.title')}
      sentence={sentence}
      controls={
        <>
          <Choice
            label={t('joint-training.block')}
            options={[...blocks, allBlocks].map((value) => ({
              value,
              label: value === allBlocks ? t('joint-training.block.all') : value.replace(/[a-z]+/g, ''),
            }))}
            value={scope}
            onChange={setScope}
          />
          <PathSwitches off={off} onChange={changeOff} />
          <NetworkSwitches networks={trainedNetworks} kept={kept} onToggle={leave} />
        </>
      }
      below={
        <Run asked={asked} onAsk={() => setAsked(true)} scope={scope} off={off} kept={kept} onAnswers={setAnswers} />
      }
    >
      <Drawing
        name={t('joint-training.name')}
        description={sentence}
        layout={(width) => geometry(state, width, language)}
        onAct={(act, { id }) => {
          if (act === 'leave') leave(id.replace('member.', ''));
          else changeOff(toggled(off, Number(id.replace('path.', ''))));
        }}
      />
    </FigureFrame>
  );
}
