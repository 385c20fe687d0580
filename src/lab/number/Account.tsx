import type { ReactNode } from 'react';
import type { Graph } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Explanation } from '../../reference/explain.ts';
import { useMaps } from '../maps.tsx';
import { mapName, nodeName } from '../node-name.ts';
import { inBrackets, valueText } from '../value-text.ts';
import { Patches } from './Patches.tsx';
import { SourceButton } from './SourceButton.tsx';
import { Products, Summands } from './Terms.tsx';

interface AccountProps {
  readonly graph: Graph;
  readonly account: Explanation;
}

/** How one operation came to its value. */
export function Account({ graph, account }: AccountProps) {
  const { t, locale } = useLanguage();
  const { selected } = useMaps();
  const text = (value: number) => valueText(locale, value);
  const name = account.id === 'logits' ? mapName(t, account.id, account.place.channel) : nodeName(t, account.id);
  return (
    <li className={`account ${account.kind}`}>
      <p className="account-name">
        {selected?.node === account.id ? (
          <span>{name}</span>
        ) : (
          <SourceButton node={account.id} channel={account.place.channel}>
            {name}
          </SourceButton>
        )}{' '}
        <code>{account.id}</code>
      </p>
      {body(graph, account, text)}
    </li>
  );
}

type Text = (value: number) => string;

function body(graph: Graph, account: Explanation, text: Text): ReactNode {
  switch (account.kind) {
    case 'relu':
      return (
        <Formula>
          {`ReLU(${text(account.source.value)}) = max(0, ${text(account.source.value)})`}
          {equals(account, text)}
        </Formula>
      );
    case 'batchNorm':
      return <BatchNorm account={account} text={text} />;
    case 'scale':
      return (
        <Formula>
          {`${text(account.factor)} · ${text(account.source.value)}`}
          {equals(account, text)}
        </Formula>
      );
    case 'convolution':
      return <Convolution graph={graph} account={account} text={text} />;
    case 'linear':
      return (
        <>
          <Sum count={account.products.length} bias={account.bias} account={account} text={text} />
          <Products products={account.products} />
        </>
      );
    case 'sum':
      return <Added account={account} text={text} />;
    case 'concat':
      return <Summands sources={[account.source]} />;
    case 'pool':
    case 'globalAverage':
      return <Pooled account={account} text={text} />;
    case 'input':
      return <Formula>{text(account.value)}</Formula>;
  }
}

interface PartProps<Kind extends Explanation['kind']> {
  readonly account: Extract<Explanation, { kind: Kind }>;
  readonly text: Text;
}

function Formula({ children }: { children: ReactNode }) {
  return <p className="account-formula">{children}</p>;
}

function equals(account: Explanation, text: Text): ReactNode {
  return (
    <>
      {' = '}
      <strong>{text(account.value)}</strong>
    </>
  );
}

function BatchNorm({ account, text }: PartProps<'batchNorm'>) {
  const { t } = useLanguage();
  const { source, gamma, beta, mean, variance, epsilon } = account;
  return (
    <>
      <Formula>
        <span className="symbols">γ·(s − μ)/√(σ² + ε) + β</span>
      </Formula>
      <Formula>
        {`${text(gamma)}·(${text(source.value)} − ${inBrackets(text(mean))})/√(${text(variance)} + ${epsilon}) + ${inBrackets(text(beta))}`}
        {equals(account, text)}
      </Formula>
      <p className="hint">{t('lab.account.batchNorm')}</p>
    </>
  );
}

function Convolution({ graph, account, text }: PartProps<'convolution'> & { graph: Graph }) {
  const { operation } = nodeOf(graph, account.id);
  const window = operation.kind === 'convolution' && operation.kernel[0] > 1 ? operation : undefined;
  return (
    <>
      <Sum
        count={account.products.length}
        padding={account.padding}
        bias={account.bias}
        account={account}
        text={text}
      />
      {window && <Patches operation={window} account={account} text={text} />}
      <Products products={account.products} folded={window !== undefined} />
    </>
  );
}

/** `Σ of 36 products = …`, with the bias and the padding where there are any. */
function Sum(props: { count: number; padding?: number; bias: number; account: Explanation; text: Text }) {
  const { count, padding = 0, bias, account, text } = props;
  const { t } = useLanguage();
  return (
    <>
      <Formula>
        {t('lab.account.products', { count })}
        {bias !== 0 && ` + ${t('lab.account.bias')} ${inBrackets(text(bias))}`}
        {equals(account, text)}
      </Formula>
      {padding > 0 && <p className="hint">{t('lab.account.padding', { count: padding })}</p>}
    </>
  );
}

/** Summands that can be followed to where they come from. */
function Added({ account, text }: PartProps<'sum'>) {
  const { sources } = account;
  return (
    <>
      <Formula>
        {sources.map(({ value }, index) => (index === 0 ? text(value) : inBrackets(text(value)))).join(' + ')}
        {equals(account, text)}
      </Formula>
      <Summands sources={sources} />
    </>
  );
}

/** The mean, or the largest, of the values that were read; in a mean the padding counts as zeros. */
function Pooled({ account, text }: PartProps<'pool' | 'globalAverage'>) {
  const { t } = useLanguage();
  const { sources } = account;
  const count = sources.length + (account.kind === 'pool' ? account.padding : 0);
  const total = sources.reduce((sum, source) => sum + source.value, 0);
  const largest = account.kind === 'pool' && account.how === 'max';
  return (
    <>
      <Formula>
        {largest
          ? t('lab.account.largest', { count: sources.length })
          : `${t('lab.account.mean', { count })} ${text(total)} / ${count}`}
        {equals(account, text)}
      </Formula>
      <Summands sources={sources} />
    </>
  );
}
