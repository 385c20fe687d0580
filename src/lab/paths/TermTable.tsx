import type { CSSProperties } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { Facts } from './facts.ts';
import type { Importance } from './importance.ts';
import { inOrder, type Order } from './order.ts';
import { classAt, pieceName, shareText } from './words.ts';

/** The switches of the open block, where the terms are its paths. */
export interface TermSwitches {
  readonly off: readonly number[];
  readonly onSwitch: (path: number) => void;
}

interface TermTableProps {
  readonly facts: Facts;
  readonly order: Order;
  readonly switches: TermSwitches | undefined;
}

/** One row per term: its share of the sum, its size, and the prediction without it. */
export function TermTable({ facts, order, switches }: TermTableProps) {
  const language = useLanguage();
  const { t, percent } = language;
  const { kind, count, shares, sizes, importances } = facts;
  const [first] = importances;
  const scale = barScale(shares ?? []);
  return (
    <table className="terms-table">
      <thead>
        <tr>
          <th scope="col">{t(`lab.paths.head.${kind}`)}</th>
          <th scope="col">{t('lab.paths.head.share')}</th>
          <th scope="col">{t('lab.paths.head.size')}</th>
          <th scope="col">
            {t('lab.paths.head.off')}
            {first && (
              <span className="terms-usual">
                {t('lab.paths.head.usual', { class: classAt(language, first.place), before: percent(first.before, 1) })}
              </span>
            )}
            <Progress done={importances.length} all={count} />
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(order, { count, shares, importances }).map((number) => {
          const share = shares?.[number - 1];
          return (
            <tr
              key={number}
              data-term={number}
              data-share={share}
              className={isOff(switches, number) ? 'off' : undefined}
            >
              <th scope="row">
                <TermNumber kind={kind} number={number} switches={switches} />
              </th>
              <td className="share">
                <span className="share-cell">
                  {share !== undefined && <ShareBar share={share} scale={scale} />}
                  <span>{share === undefined ? '–' : shareText(language, share)}</span>
                </span>
              </td>
              <td>{sizes ? percent(sizes[number - 1] ?? 0, 1) : '–'}</td>
              <td>
                <WithoutTerm importance={importances[number - 1]} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Keeps its room when all is done, so that nothing moves. */
function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const { t } = useLanguage();
  if (done === all) return <span className="terms-progress" />;
  return (
    <progress className="terms-progress" max={all} value={done} aria-label={t('lab.paths.progress', { done, all })} />
  );
}

function isOff(switches: TermSwitches | undefined, number: number): boolean {
  return switches?.off.includes(number) ?? false;
}

interface TermNumberProps {
  readonly kind: Facts['kind'];
  readonly number: number;
  readonly switches: TermSwitches | undefined;
}

/** The number of a path is its switch, as in the block's panel. */
function TermNumber({ kind, number, switches }: TermNumberProps) {
  const language = useLanguage();
  const name = pieceName(language, kind, number);
  if (!switches) return <span aria-label={name}>{number}</span>;
  const off = isOff(switches, number);
  return (
    <button
      type="button"
      className="path-number"
      aria-pressed={!off}
      aria-label={name}
      title={language.t(off ? 'lab.edits.turnOn' : 'lab.edits.turnOff', { path: number })}
      onClick={() => switches.onSwitch(number)}
    >
      {number}
    </button>
  );
}

function WithoutTerm({ importance }: { importance: Importance | undefined }) {
  const language = useLanguage();
  if (!importance) return '…';
  const { place, instead, after, distance } = importance;
  return (
    <span data-after={after} data-distance={distance}>
      {language.percent(after, 1)}{' '}
      <small>{language.t('lab.paths.distance', { distance: language.number(distance, 2) })}</small>
      {instead !== place && (
        <small className="instead"> {language.t('lab.paths.instead', { class: classAt(language, instead) })}</small>
      )}
    </span>
  );
}

/** From where to where the bars of all shares reach. */
interface BarScale {
  readonly low: number;
  readonly span: number;
}

function barScale(shares: readonly number[]): BarScale {
  const low = Math.min(0, ...shares);
  return { low, span: Math.max(0, ...shares) - low || 1 };
}

/** A bar from zero to the right, or to the left where the share is below it. */
function ShareBar({ share, scale: { low, span } }: { share: number; scale: BarScale }) {
  const part = (length: number) => `${(length / span) * 100}%`;
  const style: CSSProperties = { left: part(Math.min(share, 0) - low), width: part(Math.abs(share)) };
  return (
    <span className={share < 0 ? 'share-bar negative' : 'share-bar'} aria-hidden>
      <span className="share-amount" style={style} />
      <span className="share-zero" style={{ left: part(-low) }} />
    </span>
  );
}
