import { elements } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Product } from '../../reference/explain.ts';
import { useMaps } from '../maps.tsx';
import { valueText } from '../value-text.ts';
import { SourceButton } from './SourceButton.tsx';
import { sortedTerms } from './terms.ts';

interface TermsProps {
  readonly products: readonly Product[];
  /** All terms are folded away, because something else shows them already. */
  readonly folded?: boolean;
}

/** Terms that are shown at once; the others unfold. */
const MOST = 8;

/** The products by size: what pushed the number up, what pulled it down. */
export function Terms({ products, folded = false }: TermsProps) {
  const { t, locale } = useLanguage();
  const { shapeOf } = useMaps();
  const terms = sortedTerms(products);
  const strongest = Math.abs(terms[0]?.product ?? 0);
  const shown = folded ? 0 : MOST;
  const rest = terms.slice(shown);
  const list = (some: readonly Product[]) => (
    <ol className="terms">
      {some.map((term) => (
        <li key={`${term.channel} ${term.y} ${term.x}`}>
          <span className="term-place">
            <SourceButton node={term.node} channel={term.channel}>
              {t('lab.account.channel', { channel: term.channel })}
            </SourceButton>
            {elements(shapeOf(term.node)) > shapeOf(term.node).channels && ` (${term.y}, ${term.x})`}
          </span>
          <span className="term-factors">{`${valueText(locale, term.value)} × ${bracketed(valueText(locale, term.weight))}`}</span>
          <Bar share={strongest > 0 ? term.product / strongest : 0} />
          <span className="term-product">{valueText(locale, term.product)}</span>
        </li>
      ))}
    </ol>
  );
  const sum = rest.reduce((total, term) => total + term.product, 0);
  return (
    <div className="terms-list">
      {list(terms.slice(0, shown))}
      {rest.length > 0 && (
        <details>
          <summary>
            {folded
              ? t('lab.account.sorted', { count: rest.length })
              : t('lab.account.rest', { count: rest.length, sum: valueText(locale, sum) })}
          </summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}

/** Grows to the right for positive terms, to the left for negative ones. */
function Bar({ share }: { share: number }) {
  return (
    <span className={share < 0 ? 'term-bar negative' : 'term-bar'} aria-hidden>
      <span style={{ width: `${Math.abs(share) * 50}%` }} />
    </span>
  );
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}
