import { useMemo } from 'react';
import { Slider } from '../../figures/frame/Slider.tsx';
import type { RunState } from '../../figures/live/use-run.ts';
import { type Graph, nodeOf } from '../../graph/graph.ts';
import type { WeightStore } from '../../graph/weight.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Picture } from '../../network/picture/picture.ts';
import { ScaleBar } from '../colour/Legend.tsx';
import { onEscape } from '../keyboard/on-escape.ts';
import { type MapPlace, useMaps } from '../maps.tsx';
import { mapName } from '../node-name.ts';
import { powerText, valueText } from '../value-text.ts';
import { Account } from './Account.tsx';
import { CodeView } from './CodeView.tsx';
import { accountsOf, gapOf } from './chain.ts';
import { elementAt } from './element.ts';
import { Field } from './Field.tsx';
import { type Pixel, PixelMap } from './PixelMap.tsx';
import { SaveButtons } from './SaveButtons.tsx';

interface NumberPanelProps {
  /** The graph in which the open block has its form. */
  readonly graph: Graph;
  readonly store: WeightStore | undefined;
  /** The run of that graph. */
  readonly run: RunState;
  readonly picture: Picture | undefined;
  readonly place: MapPlace;
  readonly pixel: Pixel;
  readonly onPixel: (pixel: Pixel) => void;
  /** Nothing is to be read out now. */
  readonly quiet: boolean;
}

/** One map, one pixel of it, and the numbers that made it. */
export function NumberPanel({ graph, store, run, picture, place, pixel, onPixel, quiet }: NumberPanelProps) {
  const { t, locale } = useLanguage();
  const { select, scales } = useMaps();
  const { shape } = nodeOf(graph, place.node);
  const at = useMemo(() => elementAt(shape, pixel, place.channel), [shape, pixel, place.channel]);
  // Values of another graph or picture would not add up.
  const fitting = run.of?.graph === graph && run.of?.picture === picture ? run.result?.maps : undefined;
  const accounts = useMemo(
    () => store && fitting && accountsOf(graph, store, new Map(Object.entries(fitting)), place.node, at),
    [graph, store, fitting, place.node, at],
  );
  const [asked] = accounts ?? [];
  const title = mapName(t, place.node, place.channel);
  const value = asked?.recorded ?? asked?.value;
  const waiting = run.status === 'idle' ? ' ' : t('lab.number.waiting');
  const large = shape.height > 1;
  return (
    <section
      className="panel number-panel"
      id="lab-number"
      aria-labelledby="lab-number-title"
      onKeyDown={onEscape(() => select(undefined))}
    >
      <header className="panel-header">
        <h2 id="lab-number-title">{title}</h2>
        <button type="button" className="quiet close" onClick={() => select(undefined)}>
          {t('lab.close')}
        </button>
        <p className="shape">
          <code>{place.node}</code>
        </p>
      </header>
      <Slider
        label={t('lab.channel')}
        value={place.channel}
        min={0}
        max={shape.channels - 1}
        text={t('lab.output.value', { channel: place.channel, last: shape.channels - 1 })}
        onChange={(channel) => select({ node: place.node, channel })}
      />
      <div className="number-maps">
        {large && (
          <div>
            <PixelMap place={place} pixel={at} onPixel={onPixel} label={t('lab.pixelMap.label', { map: title })} />
            <ScaleBar range={scales.ofMap(place.node, place.channel)} />
          </div>
        )}
        <Field graph={graph} node={place.node} place={at} picture={picture} />
      </div>
      {large && (
        <div className="pixel-sliders">
          <Slider
            label={t('lab.row')}
            value={at.y}
            min={0}
            max={shape.height - 1}
            text={String(at.y)}
            onChange={(y) => onPixel({ ...at, y })}
          />
          <Slider
            label={t('lab.column')}
            value={at.x}
            min={0}
            max={shape.width - 1}
            text={String(at.x)}
            onChange={(x) => onPixel({ ...at, x })}
          />
        </div>
      )}
      <p className="number-value" aria-live={quiet ? 'off' : 'polite'} data-value={value}>
        {value === undefined
          ? waiting
          : large
            ? t('lab.number.at', { y: at.y, x: at.x, value: valueText(locale, value) })
            : t('lab.number', { value: valueText(locale, value) })}
      </p>
      <p className="matches" data-gap={accounts && gapOf(accounts)}>
        {accounts ? t('lab.number.matches', { gap: powerText(gapOf(accounts)) }) : ' '}
      </p>
      <ol className="accounts">
        {accounts?.toReversed().map((account) => (
          <Account key={account.id} graph={graph} account={account} />
        ))}
      </ol>
      {accounts && <CodeView accounts={accounts} />}
      {large && <SaveButtons {...place} />}
    </section>
  );
}
