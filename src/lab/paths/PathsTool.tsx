import { Choice } from '../../figures/frame/Choice.tsx';
import { Slider } from '../../figures/frame/Slider.tsx';
import { networkLabel, trainedNetworks } from '../../figures/live/trained-networks.ts';
import { useModel } from '../../figures/live/use-model.ts';
import { blocksOf } from '../../graph/read-block.ts';
import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { type Editing, editsOf, toggled } from '../edits/edits.ts';
import { Select } from '../tools/Select.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { slicesFor } from './apart.ts';
import { Breakdown } from './Breakdown.tsx';
import { Comparison } from './Comparison.tsx';
import { Meaning } from './Meaning.tsx';
import { ORDERS } from './order.ts';
import type { TermSwitches } from './TermTable.tsx';
import { type BreakdownState, useBreakdown } from './use-breakdown.ts';
import '../styles/terms.css';

/** Stands for no second network. */
const NONE = 'none';
/** Stands for the number of slices that the tool takes by itself. */
const USUAL = 0;

/** What each path of a block contributes, how alike paths are, and what depends on them; a second network beside it. */
export default function PathsTool({ lab }: ToolProps) {
  const { t } = useLanguage();
  const { model, visit, loaded, runs } = lab;
  const blocks = blocksOf(lab.graph);
  const [first = ''] = blocks;
  const [chosen, choose] = useShared('lab.paths.block', first);
  const open = lab.opened.view?.block;
  const block = open ?? (blocks.includes(chosen) ? chosen : first);
  const [order, setOrder] = useShared('lab.paths.order', 'number');
  const [slices, setSlices] = useShared('lab.paths.slices', USUAL);
  const [wanted, setBeside] = useShared('lab.paths.beside', NONE);
  const others = trainedNetworks.filter(({ name }) => name !== model?.card.name);
  const beside = others.find(({ name }) => name === wanted)?.name;
  const second = useModel(beside);
  const both = [
    useBreakdown(model, visit.picture, block, slices || undefined, runs.settled),
    useBreakdown(beside ? second.model : undefined, visit.picture, block, slices || undefined, runs.settled),
  ] as const;
  const [main, other] = both;
  // While the terms of the last block or network stay, their numbers are none of the present one's paths.
  const present = main.facts?.kind === 'path' && main.facts.block === open && main.facts.name === model?.card.name;
  const switches = present && open !== undefined ? switchesOf(lab, open) : undefined;
  return (
    <div className="paths-tool">
      <div className="block-controls">
        {open === undefined && (
          <Select
            label={t('lab.paths.block')}
            options={blocks.map((each) => ({ value: each, label: each }))}
            value={block}
            onChange={choose}
          />
        )}
        <Choice
          label={t('lab.paths.order')}
          options={ORDERS.map((value) => ({ value, label: t(`lab.paths.order.${value}`) }))}
          value={order}
          onChange={setOrder}
        />
        <Choice
          label={t('lab.paths.beside')}
          options={[
            { value: NONE, label: t('lab.paths.beside.none') },
            ...others.map((network) => ({
              value: network.name,
              label: t(network.cardinality === 1 ? 'lab.paths.beside.slice' : 'lab.paths.beside.path', {
                name: networkLabel(network),
              }),
            })),
          ]}
          value={beside ?? NONE}
          onChange={setBeside}
        />
        <Slices both={both} slices={slices} onChange={setSlices} />
      </div>
      <p className="hint">{t(open === undefined ? 'lab.paths.open' : 'lab.paths.allOn')}</p>
      <div className={beside ? 'breakdowns two' : 'breakdowns'}>
        <Breakdown state={main} loading={loaded} visit={visit} order={order} switches={switches} />
        {beside && <Breakdown state={other} loading={second} visit={visit} order={order} />}
      </div>
      {beside && main.facts && other.facts && <Comparison left={main.facts} right={other.facts} />}
      <Meaning slices={both.some(({ facts }) => facts?.kind === 'slice')} />
    </div>
  );
}

function switchesOf({ edits, onEdit }: Editing, block: string): TermSwitches {
  return {
    off: editsOf(edits, block).flatMap(({ part, factor }) => (part !== 'shortcut' && factor === 0 ? part : [])),
    onSwitch: (path) => onEdit((all) => toggled(all, block, path)),
  };
}

interface SlicesProps {
  readonly both: readonly BreakdownState[];
  readonly slices: number;
  readonly onChange: (slices: number) => void;
}

/** Into how many slices a block of one path is cut; nothing where there is none. */
function Slices({ both, slices, onChange }: SlicesProps) {
  const { t } = useLanguage();
  const offered = both.find((each) => each.offered.length > 0)?.offered;
  if (!offered) return null;
  const count = slicesFor(offered, slices || undefined);
  const width = offered.at(-1) ?? count;
  return (
    <Slider
      label={t('lab.paths.slices')}
      value={count}
      min={offered[0] ?? count}
      max={width}
      stops={offered}
      text={String(count)}
      onChange={onChange}
    />
  );
}
