import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { MapCanvas } from '../colour/MapCanvas.tsx';
import { useMaps } from '../maps.tsx';
import type { BlockCardPlan } from './structure.ts';

interface BlockCardProps {
  readonly card: BlockCardPlan;
  readonly open: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (block: string) => void;
  readonly onSeen: (block: string) => void;
}

/** One block: a lane per path with a few of its maps, then a few maps of what the block passes on. */
export function BlockCard({ card, open, tabIndex, onOpen, onSeen }: BlockCardProps) {
  const { t, number } = useLanguage();
  const { scales } = useMaps();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = section;
    if (!current) return;
    const watch = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some((entry) => entry.isIntersecting)) onSeen(card.block);
    };
    const observer = new IntersectionObserver(watch, { rootMargin: '100%' });
    observer.observe(current);
    return () => observer.disconnect();
  }, [card.block, onSeen]);
  const short = (value: number) => number(value, 1).replace('-', '−');
  const range = scales.mode === 'block' ? scales.ofGroup(card.block) : undefined;
  return (
    <section className={open ? 'block-card open' : 'block-card'} ref={section} aria-label={card.block}>
      <button
        type="button"
        className="part-name"
        data-block={card.block}
        data-stop={card.block}
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-controls="lab-block"
        aria-label={t('lab.openBlock', { block: card.block, paths: card.cardinality })}
        onClick={() => onOpen(card.block)}
      >
        {t('lab.block', { number: card.block.split('.block')[1] ?? '' })}
      </button>
      <div className="lanes">
        {card.lanes.map((lane) =>
          lane.kind === 'fold' ? (
            <p className="fold" key={`fold-${lane.from}`}>
              {t('lab.fold', { from: lane.from, to: lane.to })}
            </p>
          ) : (
            <div className="lane" key={lane.path}>
              {lane.maps.channels.map((channel) => (
                <MapCanvas key={channel} node={lane.maps.node} channel={channel} />
              ))}
            </div>
          ),
        )}
      </div>
      <div className="lane result">
        {card.result.channels.map((channel) => (
          <MapCanvas key={channel} node={card.result.node} channel={channel} />
        ))}
      </div>
      {scales.mode === 'block' && (
        <p className="part-note range">{range ? `${short(range.low)} … ${short(range.high)}` : ' '}</p>
      )}
    </section>
  );
}
