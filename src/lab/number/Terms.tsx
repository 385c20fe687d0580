import { elements } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Product, Source } from '../../reference/explain.ts';
import { type Maps, useMaps } from '../maps.tsx';
import { nodeName } from '../node-name.ts';
import { inBrackets, valueText } from '../value-text.ts';
import { SourceButton } from './SourceButton.tsx';
import { sortedTerms } from './terms.ts';

/** One term of a sum: where it comes from, and what it adds. */
interface Term {
  readonly source: Source;
  /** The words on the way to the source's map. */
  readonly name: string;
  /** Place on that map, where it has more than one. */
  readonly place: string;
  /** What was multiplied, where something was. */
  readonly factors: string;
  readonly size: number;
}

/** Terms that are shown at once; the others unfold. */
const MOST = 8;

/** Products by size: what pushed the number up, what pulled it down. `folded`: something else shows them already. */
export function Products({ products, folded }: { products: readonly Product[]; folded?: boolean }) {
  const { t, locale } = useLanguage();
  const { shapeOf } = useMaps();
  const terms = products.map((product) => ({
    source: product,
    name: t('lab.account.channel', { channel: product.channel }),
    place: placeOn(shapeOf, product),
    factors: `${valueText(locale, product.value)} × ${inBrackets(valueText(locale, product.weight))}`,
    size: product.product,
  }));
  return <Terms terms={terms} folded={folded} />;
}

/** Summands by size, each as it was read. */
export function Summands({ sources }: { sources: readonly Source[] }) {
  const { t } = useLanguage();
  const { shapeOf } = useMaps();
  const several = new Set(sources.map(({ node }) => node)).size > 1;
  const terms = sources.map((source) => ({
    source,
    name: several ? nodeName(t, source.node) : t('lab.account.channel', { channel: source.channel }),
    place: several ? '' : placeOn(shapeOf, source),
    factors: '',
    size: source.value,
  }));
  return <Terms terms={terms} />;
}

function placeOn(shapeOf: Maps['shapeOf'], { node, y, x }: Source): string {
  const shape = shapeOf(node);
  return elements(shape) > shape.channels ? ` (${y}, ${x})` : '';
}

function Terms({ terms, folded = false }: { terms: readonly Term[]; folded?: boolean | undefined }) {
  const { t, locale } = useLanguage();
  const sorted = sortedTerms(terms, ({ size }) => size);
  const strongest = Math.abs(sorted[0]?.size ?? 0);
  const shown = folded ? 0 : MOST;
  const rest = sorted.slice(shown);
  const sum = rest.reduce((total, { size }) => total + size, 0);
  return (
    <div className="terms-list">
      <TermList terms={sorted.slice(0, shown)} strongest={strongest} />
      {rest.length > 0 && (
        <details>
          <summary>
            {folded
              ? t('lab.account.sorted', { count: rest.length })
              : t('lab.account.rest', { count: rest.length, sum: valueText(locale, sum) })}
          </summary>
          <TermList terms={rest} strongest={strongest} />
        </details>
      )}
    </div>
  );
}

function TermList({ terms, strongest }: { terms: readonly Term[]; strongest: number }) {
  const { locale } = useLanguage();
  return (
    <ol className="terms">
      {terms.map(({ source, name, place, factors, size }) => (
        <li key={`${source.node} ${source.channel} ${source.y} ${source.x}`}>
          <span className="term-place">
            <SourceButton node={source.node} channel={source.channel}>
              {name}
            </SourceButton>
            {place}
          </span>
          <span className="term-factors">{factors}</span>
          <Bar share={strongest > 0 ? size / strongest : 0} />
          <span className="term-product" data-term={size}>
            {valueText(locale, size)}
          </span>
        </li>
      ))}
    </ol>
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
