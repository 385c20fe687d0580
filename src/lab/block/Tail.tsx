import { useLanguage } from '../../language/language.tsx';
import { useRoving } from '../keyboard/use-roving.ts';
import { mapName } from '../node-name.ts';
import type { BlockView } from './block-view.ts';
import { MapButton, stopName } from './MapButton.tsx';

interface TailProps {
  readonly view: BlockView;
  readonly known: ReadonlySet<string>;
  /** Output channel that is shown. */
  readonly channel: number;
}

/** From the aggregated paths to the result, as a line of maps and operations: Σ → BN → F(x), + x, ReLU. */
export function Tail({ view, known, channel }: TailProps) {
  const { t } = useLanguage();
  const roving = useRoving(`tail ${stopName(view.aggregate, channel)}`);
  const map = (node: string, caption: string, kind: string) => {
    const stop = `tail ${stopName(node, channel)}`;
    return (
      <figure className={`tail-map ${kind}`}>
        <MapButton
          node={node}
          channel={channel}
          stop={stop}
          label={mapName(t, node, channel)}
          empty={!known.has(node)}
          tabIndex={roving.tabIndex(stop)}
        />
        <figcaption>{caption}</figcaption>
      </figure>
    );
  };
  const width = view.cardinality * view.pathWidth;
  return (
    <div className="tail" role="group" aria-label={t('lab.tail')} {...roving.group}>
      {view.form !== 'a' && (
        <span className="tail-part">
          <span className={view.concat ? 'operation concat' : 'operation'}>
            {view.concat ? t('lab.tail.concat', { width }) : t('lab.tail.grouped', { width })}
          </span>
          <span className="operation aggregate">{`${width}, 1×1, ${view.outputChannels}`}</span>
        </span>
      )}
      {map(view.aggregate, 'Σ Tᵢ(x)', 'aggregate')}
      {view.residual !== view.aggregate && (
        <span className="tail-part">
          <span className="operation aggregate">BN</span>
          {map(view.residual, 'F(x)', 'aggregate')}
        </span>
      )}
      <span className="tail-part">
        <span className="sign">+</span>
        {map(view.shortcut, view.projected ? t('lab.tail.projected') : 'x', 'shortcut')}
      </span>
      <span className="tail-part">
        <span className="sign">=</span>
        {map(view.sum, view.projected ? t('lab.tail.projectedSum') : 'x + F(x)', 'output')}
      </span>
      <span className="tail-part">
        <span className="operation output">ReLU</span>
        {map(view.out, t('lab.tail.out'), 'output')}
      </span>
    </div>
  );
}
