import { Choice } from '../../figures/frame/Choice.tsx';
import { LiveStatus } from '../../figures/live/LiveStatus.tsx';
import { networkLabel, trainedNetworks } from '../../figures/live/trained-networks.ts';
import { useLanguage } from '../../language/language.tsx';
import { Select } from '../tools/Select.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { ClassPairs } from './ClassPairs.tsx';
import { describeAnswers } from './describe.ts';
import { Facts } from './Facts.tsx';
import { Lanes } from './Lanes.tsx';
import { Outputs } from './Outputs.tsx';
import { othersOf } from './other-network.ts';
import type { Side } from './pair.ts';
import { type Comparison, useComparison } from './use-pair.ts';
import '../styles/compare.css';

/** The laboratory's network beside another one, on the same picture. */
export default function CompareTool({ lab }: ToolProps) {
  const language = useLanguage();
  const comparison = useComparison(lab);
  const { pair, loaded, runs, chosen } = comparison;
  if (lab.model && chosen === undefined) return <p>{language.t('lab.compare.none')}</p>;
  return (
    <div className="compare">
      <OtherChoice comparison={comparison} own={lab.model?.card.name} />
      <div className="compare-status">
        <LiveStatus model={loaded} picture={lab.visit} runs={runs} />
      </div>
      {pair && (
        <>
          <p className="compare-sentence" aria-live="polite">
            {describeAnswers(language, answerOf(pair.own), answerOf(pair.other))}
          </p>
          <div className="compare-pair">
            <ClassPairs pair={pair} />
            <Facts pair={pair} />
          </div>
          <BlockChoice comparison={comparison} openBlock={lab.opened.view?.block} />
          <Outputs key={`${pair.block} ${pair.own.model.card.name} ${pair.other.model.card.name}`} pair={pair} />
          <Lanes pair={pair} />
        </>
      )}
    </div>
  );
}

function answerOf({ label, shares, model }: Side) {
  return { label, shares, names: model.card.classes };
}

interface OtherChoiceProps {
  readonly comparison: Comparison;
  readonly own: string | undefined;
}

function OtherChoice({ comparison: { chosen, choose, edited }, own }: OtherChoiceProps) {
  const { t } = useLanguage();
  if (own === undefined || chosen === undefined) return null;
  const options = othersOf(trainedNetworks, own, edited).map((network) => {
    const { name } = network;
    const label = networkLabel(network);
    return { value: name, label: name === own ? t('lab.compare.plain', { name: label }) : label };
  });
  return <Choice label={t('lab.compare.with')} options={options} value={chosen} onChange={choose} />;
}

interface BlockChoiceProps {
  readonly comparison: Comparison;
  readonly openBlock: string | undefined;
}

function BlockChoice({ comparison, openBlock }: BlockChoiceProps) {
  const { t } = useLanguage();
  const { blocks, block, follows, setBlock } = comparison;
  const followed = t(openBlock ? 'lab.compare.block.open' : 'lab.compare.block.last', {
    block: openBlock ?? blocks.at(-1) ?? '',
  });
  return (
    <Select
      label={t('lab.compare.block')}
      options={[{ value: '', label: followed }, ...blocks.map((each) => ({ value: each, label: each }))]}
      value={follows ? '' : block}
      onChange={(value) => setBlock(value || undefined)}
    />
  );
}
