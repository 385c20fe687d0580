import { memo, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { type Editing, factorOf, toggled, withFactor } from '../edits/edits.ts';
import { FactorSlider } from '../edits/FactorSlider.tsx';
import { useRoving } from '../keyboard/use-roving.ts';
import { mapName } from '../node-name.ts';
import { foldedPaths } from '../overview/lanes.ts';
import type { BlockView, PathMaps, PathView } from './block-view.ts';
import { MapButton, stopName } from './MapButton.tsx';

interface PathRowsProps extends Editing {
  readonly view: BlockView;
  /** Nodes that are worked out in the step that is shown. */
  readonly known: ReadonlySet<string>;
  /** How many paths the sum holds in the step that is shown, and the one that the step adds. */
  readonly added: number;
  readonly adding: number | undefined;
  /** Output channel that T_i and the sums show. */
  readonly channel: number;
}

/** One row per path: after its 1×1, after its 3×3 and, in form (a), T_i(x) and the sum so far. */
export const PathRows = memo(function PathRows(props: PathRowsProps) {
  const { view, known, added, adding, edits, onEdit, channel } = props;
  const { t } = useLanguage();
  const [unfolded, setUnfolded] = useState(false);
  const [first] = view.paths;
  const roving = useRoving(first ? stopName(first.split.node, first.split.channels[0] ?? 0) : '');
  // x may have fewer channels than the block's result.
  const inputChannel = Math.min(channel, view.inputChannels - 1);
  const maps = ({ node, channels }: PathMaps, kind: string) => (
    <div className={channels.length > 4 ? `maps many ${kind}` : `maps ${kind}`}>
      {channels.map((each) => (
        <MapButton
          key={each}
          node={node}
          channel={each}
          stop={stopName(node, each)}
          label={mapName(t, node, each)}
          empty={!known.has(node)}
          tabIndex={roving.tabIndex(stopName(node, each))}
        />
      ))}
    </div>
  );
  const single = (node: string, kind: 'term' | 'running', empty: boolean) => {
    // T₁ is also the first sum: two places for one node.
    const stop = `${kind} ${stopName(node, channel)}`;
    const label = mapName(t, node, channel);
    return (
      <div className={`maps ${kind}`}>
        <MapButton {...{ node, channel, stop, label, empty }} tabIndex={roving.tabIndex(stop)} />
      </div>
    );
  };
  const row = ({ path, split, transform, term, sum }: PathView) => {
    const factor = factorOf(edits, view.block, path);
    return (
      <div
        className={rowClass(path === adding, factor === 0)}
        key={path}
        role="group"
        aria-label={t('lab.path', { path })}
      >
        <button
          type="button"
          className="path-number"
          data-stop={`path ${path}`}
          tabIndex={roving.tabIndex(`path ${path}`)}
          aria-pressed={factor !== 0}
          aria-label={t('lab.edits.path', { path })}
          title={t(factor === 0 ? 'lab.edits.turnOn' : 'lab.edits.turnOff', { path })}
          onClick={() => onEdit((all) => toggled(all, view.block, path))}
        >
          {path}
        </button>
        <FactorSlider
          label={t('lab.edits.factor.path', { path })}
          factor={factor}
          onFactor={(next) => onEdit((all) => withFactor(all, view.block, path, next))}
        />
        {maps(split, 'split')}
        {maps(transform, 'transform')}
        {term && single(term, 'term', !known.has(term))}
        {sum && single(sum, 'running', path > added)}
      </div>
    );
  };
  const xStop = `x ${stopName(view.input, inputChannel)}`;
  return (
    <div className={`path-rows form-${view.form}`} {...roving.group}>
      <figure className="whole-x">
        <MapButton
          node={view.input}
          channel={inputChannel}
          stop={xStop}
          label={mapName(t, view.input, inputChannel)}
          empty={false}
          tabIndex={roving.tabIndex(xStop)}
        />
        <figcaption>{t('lab.head.x', { channels: view.inputChannels })}</figcaption>
      </figure>
      <div className="path-heads" aria-hidden>
        <span className="head factor-head">{t('lab.edits.factor.head')}</span>
        <span className="head split">{t('lab.head.split')}</span>
        <span className="head transform">{t('lab.head.transform')}</span>
        {view.form === 'a' && <span className="head transform">{t('lab.head.term')}</span>}
        {view.form === 'a' && <span className="head aggregate">{t('lab.head.running')}</span>}
      </div>
      {foldedPaths(view.cardinality, unfolded).map((entry) =>
        typeof entry === 'number' ? (
          view.paths.slice(entry - 1, entry).map(row)
        ) : (
          <button type="button" className="fold" key="fold" onClick={() => setUnfolded(true)}>
            {t('lab.fold.open', { from: entry.from, to: entry.to })}
          </button>
        ),
      )}
    </div>
  );
});

function rowClass(adding: boolean, off: boolean): string {
  return ['path-row', adding && 'adding', off && 'off'].filter(Boolean).join(' ');
}
