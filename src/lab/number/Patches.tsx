import type { CSSProperties } from 'react';
import type { Convolution } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Explanation, Product } from '../../reference/explain.ts';
import { useMaps } from '../maps.tsx';
import { valueText, withMinus } from '../value-text.ts';
import { SourceButton } from './SourceButton.tsx';
import { activationShade, signedShade } from './shade.ts';
import { type Patch, patchesOf } from './terms.ts';

interface PatchesProps {
  readonly operation: Convolution;
  readonly account: Extract<Explanation, { kind: 'convolution' }>;
  /** Writes a value. */
  readonly text: (value: number) => string;
}

/** Windows that are shown at once; the others unfold. */
const MOST = 4;

/** For each input channel: the window on the map, the kernel, and their products. */
export function Patches({ operation, account, text }: PatchesProps) {
  const { t } = useLanguage();
  const patches = patchesOf(account.products, operation, account.place).toSorted(
    (a, b) => Math.abs(b.sum) - Math.abs(a.sum),
  );
  const most = (pick: (product: Product) => number) =>
    Math.max(...account.products.map((each) => Math.abs(pick(each))));
  const strongest = { weight: most((each) => each.weight), product: most((each) => each.product) };
  const rows = (some: readonly Patch[]) =>
    some.map((patch) => <PatchRow key={patch.channel} {...{ patch, operation, strongest }} />);
  return (
    <div className="patches">
      {rows(patches.slice(0, MOST))}
      {patches.length > 1 && patches.length <= MOST && (
        <p className="account-formula">
          {`${patches.map(({ sum }, index) => (index > 0 && sum < 0 ? `(${text(sum)})` : text(sum))).join(' + ')} = ${text(account.value)}`}
        </p>
      )}
      {patches.length > MOST && (
        <details>
          <summary>{t('lab.account.moreChannels', { count: patches.length - MOST })}</summary>
          {rows(patches.slice(MOST))}
        </details>
      )}
    </div>
  );
}

interface PatchRowProps {
  readonly patch: Patch;
  readonly operation: Convolution;
  readonly strongest: { readonly weight: number; readonly product: number };
}

function PatchRow({ patch, operation, strongest }: PatchRowProps) {
  const { t, locale, number } = useLanguage();
  const { scales } = useMaps();
  const source = patch.cells.find((cell) => cell.product)?.product;
  const range = (source && scales.ofMap(source.node, patch.channel)) ?? { low: 0, high: 1 };
  const short = (value: number) => withMinus(number(value, 2));
  const grid = (name: string, pick: (cell: Product) => number, shade: (value: number) => CSSProperties) => (
    <span className="patch" role="img" aria-label={name} style={{ ['--side' as string]: operation.kernel[1] }}>
      {patch.cells.map(({ row, column, product }) => (
        <span
          className={product ? 'cell' : 'cell padding'}
          key={`${row} ${column}`}
          style={product && shade(pick(product))}
        >
          {product ? short(pick(product)) : '0'}
        </span>
      ))}
    </span>
  );
  return (
    <div className="patch-row">
      <span className="patch-channel">
        <SourceButton node={source?.node ?? 'input'} channel={patch.channel}>
          {t('lab.account.channel', { channel: patch.channel })}
        </SourceButton>
      </span>
      {grid(
        t('lab.account.patch'),
        (cell) => cell.value,
        (value) => activationShade(value, range),
      )}
      <span className="sign">×</span>
      {grid(
        t('lab.account.kernel'),
        (cell) => cell.weight,
        (value) => ({ background: signedShade(value, strongest.weight) }),
      )}
      <span className="sign">=</span>
      {grid(
        t('lab.account.productsOf'),
        (cell) => cell.product,
        (value) => ({ background: signedShade(value, strongest.product) }),
      )}
      <span className="patch-sum">Σ {valueText(locale, patch.sum)}</span>
    </div>
  );
}
