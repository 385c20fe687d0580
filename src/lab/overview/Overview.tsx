import type { MouseEvent, ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { MapCanvas } from '../colour/MapCanvas.tsx';
import type { Editing } from '../edits/edits.ts';
import { type Roving, useRoving } from '../keyboard/use-roving.ts';
import { type MapPlace, useMaps } from '../maps.tsx';
import { shapeText } from '../shape-text.ts';
import { BlockCard } from './BlockCard.tsx';
import type { Maps } from './lanes.ts';
import type { Overview as Plan } from './structure.ts';

interface OverviewProps extends Editing {
  readonly plan: Plan;
  /** The block that is open below. */
  readonly open: string | undefined;
  readonly onOpen: (block: string) => void;
  /** A card has come near the window. */
  readonly onSeen: (block: string) => void;
  /** A map has been pointed out. */
  readonly onMap: (place: MapPlace) => void;
  /** What stands before the stem, and after the pooling. */
  readonly picture: ReactNode;
  readonly classes: (tabIndex: Roving['tabIndex']) => ReactNode;
  /** What is said of the edits. */
  readonly line: ReactNode;
}

/** The whole network at a glance, from the picture to the classes. */
export function Overview(props: OverviewProps) {
  const { plan, open, onMap, picture, classes, edits } = props;
  const { t, number } = useLanguage();
  const { shapeOf } = useMaps();
  const roving = useRoving(open ?? plan.stages[0]?.[0]?.block ?? '');
  const clicked = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place) onMap(place);
  };
  const part = (id: string, name: string, note: string, maps: Maps) => (
    <section className={`part part-${id}`} aria-label={name}>
      <button
        type="button"
        className="part-name"
        data-stop={id}
        tabIndex={roving.tabIndex(id)}
        onClick={() => onMap({ node: maps.node, channel: 0 })}
      >
        {name}
      </button>
      <MapGrid maps={maps} />
      <p className="part-note">{note}</p>
    </section>
  );
  return (
    // Maps answer to the mouse; the buttons of the group lead to the same places by keyboard.
    <div className="overview" role="group" aria-label={t('lab.overview')} {...roving.group} onClick={clicked}>
      <div className="entrance">
        <section className="part part-input" aria-label={t('lab.input')}>
          <p className="part-name">{t('lab.input')}</p>
          {picture}
          <p className="part-note">{shapeText(shapeOf('input'))}</p>
        </section>
        {part('stem', t('lab.stem'), shapeText(plan.stem.shape), plan.stem.maps)}
      </div>
      {plan.stages.map((blocks, index) => (
        <section className="stage" key={blocks[0]?.block} aria-label={t('lab.stage', { number: index + 1 })}>
          <p className="stage-name">
            {t('lab.stage', { number: index + 1 })}
            <span className="part-note">{blocks[0] && shapeText(blocks[0].output)}</span>
          </p>
          <div className="stage-blocks">
            {blocks.map((card) => (
              <BlockCard
                key={card.block}
                card={card}
                open={card.block === open}
                edits={edits}
                tabIndex={roving.tabIndex}
                onOpen={props.onOpen}
                onSeen={props.onSeen}
                onEdit={props.onEdit}
              />
            ))}
          </div>
        </section>
      ))}
      {part('pool', t('lab.pool'), t('lab.pool.note', { channels: number(plan.pool.channels.length) }), plan.pool)}
      {classes(roving.tabIndex)}
      {props.line}
      <p className="part-note overview-note">{t('lab.overview.note')}</p>
    </div>
  );
}

/** Maps side by side, and how many more there are. */
function MapGrid({ maps }: { maps: Maps }) {
  const { t } = useLanguage();
  return (
    <div className="map-grid">
      {maps.channels.map((channel) => (
        <MapCanvas key={channel} node={maps.node} channel={channel} />
      ))}
      {maps.more > 0 && <span className="more">{t('lab.more', { count: maps.more })}</span>}
    </div>
  );
}

function placeOf(target: EventTarget): MapPlace | undefined {
  if (!(target instanceof HTMLCanvasElement)) return undefined;
  const { node, channel } = target.dataset;
  return node !== undefined && channel !== undefined ? { node, channel: Number(channel) } : undefined;
}
