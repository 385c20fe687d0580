import { memo, useEffect, useRef } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { Edit } from '../../share/edits.ts';
import { MapCanvas } from '../colour/MapCanvas.tsx';
import { type Editing, editsOf, factorOf, toggled, withoutBlock } from '../edits/edits.ts';
import type { Roving } from '../keyboard/use-roving.ts';
import { useMaps } from '../maps.tsx';
import { withMinus } from '../value-text.ts';
import type { Lane } from './lanes.ts';
import type { BlockCardPlan } from './structure.ts';

interface BlockCardProps extends Editing {
  readonly card: BlockCardPlan;
  readonly open: boolean;
  readonly tabIndex: Roving['tabIndex'];
  readonly onOpen: (block: string) => void;
  readonly onSeen: (block: string) => void;
}

/** One block: a lane per path with a few of its maps, then a few maps of what the block passes on. */
export const BlockCard = memo(function BlockCard(props: BlockCardProps) {
  const { card, open, tabIndex, onOpen, onSeen, onEdit } = props;
  const { t } = useLanguage();
  const { block } = card;
  const edits = editsOf(props.edits, block);
  const section = useSeen(block, onSeen);
  const shortcut = factorOf(edits, block, 'shortcut');
  return (
    <section className={open ? 'block-card open' : 'block-card'} ref={section} aria-label={block}>
      <div className="card-head">
        <button
          type="button"
          className="part-name"
          data-block={block}
          data-stop={block}
          tabIndex={tabIndex(block)}
          aria-expanded={open}
          aria-controls="lab-block"
          aria-label={t('lab.openBlock', { block, paths: card.cardinality })}
          onClick={() => onOpen(block)}
        >
          {t('lab.block', { number: block.split('.block')[1] ?? '' })}
        </button>
        {edits.length > 0 && (
          <button
            type="button"
            className="card-back"
            data-stop={`${block} back`}
            tabIndex={tabIndex(`${block} back`)}
            aria-label={t('lab.edits.ofBlock', { block, count: edits.length })}
            title={t('lab.edits.block')}
            onClick={() => onEdit((all) => withoutBlock(all, block))}
          >
            {`${edits.length}↺`}
          </button>
        )}
      </div>
      <div className="lanes">
        {card.lanes.map((lane) => (
          <LaneMaps key={lane.kind === 'fold' ? `fold-${lane.from}` : lane.path} lane={lane} edits={edits} />
        ))}
      </div>
      <button
        type="button"
        className={shortcut === 0 ? 'card-shortcut off' : 'card-shortcut'}
        data-shortcut={block}
        data-stop={`${block} shortcut`}
        tabIndex={tabIndex(`${block} shortcut`)}
        aria-pressed={shortcut !== 0}
        aria-label={t('lab.edits.shortcutOf', { block })}
        title={t(shortcut === 0 ? 'lab.edits.shortcutOff' : 'lab.edits.shortcutOn')}
        onClick={() => onEdit((all) => toggled(all, block, 'shortcut'))}
      >
        <span>+ x</span>
        {shortcut > 0 && shortcut !== 1 && <span className="times">{`×${shortcut}`}</span>}
      </button>
      <div className="lane result">
        {card.result.channels.map((channel) => (
          <MapCanvas key={channel} node={card.result.node} channel={channel} />
        ))}
      </div>
      <BlockRange block={block} />
    </section>
  );
});

/** Calls `onSeen` once the element has come near the window. */
function useSeen(block: string, onSeen: (block: string) => void) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const watch = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some((entry) => entry.isIntersecting)) onSeen(block);
    };
    const observer = new IntersectionObserver(watch, { rootMargin: '100%' });
    observer.observe(current);
    return () => observer.disconnect();
  }, [block, onSeen]);
  return element;
}

/** A path's maps, or how many paths are folded; hatched where they are off, with the factor where it is another one. */
function LaneMaps({ lane, edits }: { readonly lane: Lane; readonly edits: readonly Edit[] }) {
  const { t } = useLanguage();
  const [from, to] = lane.kind === 'fold' ? [lane.from, lane.to] : [lane.path, lane.path];
  const factors = edits.flatMap(({ part, factor }) =>
    part !== 'shortcut' && part >= from && part <= to ? factor : [],
  );
  const off = factors.length === to - from + 1 && factors.every((factor) => factor === 0);
  const mark = off || factors.length === 0 ? undefined : lane.kind === 'fold' ? factors.length : `×${factors[0]}`;
  return (
    <div className={laneClass(lane, off)}>
      {lane.kind === 'fold'
        ? t('lab.fold', lane)
        : lane.maps.channels.map((channel) => <MapCanvas key={channel} node={lane.maps.node} channel={channel} />)}
      {mark !== undefined && <span className="times">{mark}</span>}
    </div>
  );
}

/** With one scale for each block: what it reaches from and to. */
function BlockRange({ block }: { readonly block: string }) {
  const { number } = useLanguage();
  const { scales } = useMaps();
  if (scales.mode !== 'block') return null;
  const range = scales.ofGroup(block);
  const short = (value: number) => withMinus(number(value, 1));
  return <p className="part-note range">{range ? `${short(range.low)} … ${short(range.high)}` : ' '}</p>;
}

function laneClass({ kind }: Lane, off: boolean): string {
  const own = kind === 'fold' ? 'fold' : 'lane';
  return off ? `${own} off` : own;
}
