import { className } from '../../language/class-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { signedPoints } from './describe.ts';
import { type Pair, SIDES } from './pair.ts';

/** The ten classes, each with a bar for either network and what lies between them. */
export function ClassPairs({ pair }: { pair: Pair }) {
  const language = useLanguage();
  const { t, percent } = language;
  const { own, other } = pair;
  return (
    <div>
      <table className="compare-classes">
        <thead>
          <tr>
            <th scope="col">{t('lab.classes')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col" className={side}>
                {pair[side].label}
              </th>
            ))}
            <th scope="col">{t('lab.compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {own.model.card.classes.map((name, index) => {
            const shares = [own.shares[index] ?? 0, other.shares[index] ?? 0] as const;
            return (
              <tr key={name} data-compared-class={name}>
                <th scope="row" className="compared">
                  <span className="named-bars">
                    <span>{className(t, name)}</span>
                    <span className="bars" aria-hidden>
                      {SIDES.map((side, place) => (
                        <span
                          key={side}
                          className={`bar ${side}`}
                          style={{ inlineSize: `${(shares[place] ?? 0) * 100}%` }}
                        />
                      ))}
                    </span>
                  </span>
                </th>
                {SIDES.map((side, place) => (
                  <td key={side} className={side}>
                    {percent(shares[place] ?? 0)}
                  </td>
                ))}
                <td>{signedPoints(language, shares[0] - shares[1])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="hint">{t('lab.compare.difference.note', { own: own.label, other: other.label })}</p>
    </div>
  );
}
