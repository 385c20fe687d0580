import { useLanguage } from '../../language/language.tsx';
import { correlationText } from '../value-text.ts';
import type { Facts } from './facts.ts';
import type { Pair } from './gram.ts';
import { comparisonSentence, pieceName, piecesName } from './words.ts';

/** How alike the terms of two networks are, number beside number. */
export function Comparison({ left, right }: { left: Facts; right: Facts }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <section className="comparison">
      <h4>{t('lab.paths.compare')}</h4>
      <p aria-live="polite">{comparisonSentence(left, right, language)}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('lab.paths.compare.size')}</th>
            <th scope="col">{t('lab.paths.compare.mean')}</th>
            <th scope="col">{t('lab.paths.compare.most')}</th>
            <th scope="col">{t('lab.paths.compare.least')}</th>
          </tr>
        </thead>
        <tbody>
          <Row facts={left} />
          <Row facts={right} />
        </tbody>
      </table>
    </section>
  );
}

function Row({ facts }: { facts: Facts }) {
  const language = useLanguage();
  const { kind, likeness } = facts;
  const pair = ({ first, second, r }: Pair) => (
    <>
      {correlationText(language, r)}{' '}
      <small>
        {pieceName(language, kind, first)}, {pieceName(language, kind, second)}
      </small>
    </>
  );
  return (
    <tr data-network={facts.name}>
      <th scope="row">{piecesName(language, facts)}</th>
      {likeness ? (
        <>
          <td>{language.number(likeness.meanSize, 2)}</td>
          <td>{correlationText(language, likeness.mean)}</td>
          <td>{pair(likeness.mostAlike)}</td>
          <td>{pair(likeness.leastAlike)}</td>
        </>
      ) : (
        <td colSpan={4}>–</td>
      )}
    </tr>
  );
}
