import { LiveStatus } from '../../figures/live/LiveStatus.tsx';
import type { ModelState } from '../../figures/live/use-model.ts';
import type { PictureOfVisit } from '../../figures/live/use-picture.ts';
import { useLanguage } from '../../language/language.tsx';
import { Matrix } from './Matrix.tsx';
import type { Order } from './order.ts';
import { type TermSwitches, TermTable } from './TermTable.tsx';
import type { BreakdownState } from './use-breakdown.ts';
import { factsSentence, piecesName } from './words.ts';

interface BreakdownProps {
  readonly state: BreakdownState;
  readonly loading: ModelState;
  readonly visit: PictureOfVisit;
  readonly order: Order;
  readonly switches?: TermSwitches | undefined;
}

/** One network's block: what its terms contribute, and how alike they are. */
export function Breakdown({
  state: { facts, settled, fault, retry },
  loading,
  visit,
  order,
  switches,
}: BreakdownProps) {
  const language = useLanguage();
  const { t } = language;
  const waits = { status: fault ? 'error' : facts ? 'ready' : 'running', ...(fault && { fault }), retry } as const;
  return (
    <section className="breakdown" data-terms={facts?.kind} data-network={facts?.name} data-settled={settled}>
      <LiveStatus model={loading} picture={visit} runs={[waits]} />
      {facts && (
        <>
          <h4>
            {piecesName(language, facts)} <code>{facts.block}</code>
          </h4>
          {facts.kind === 'slice' && <p className="hint">{t('lab.paths.slices.note')}</p>}
          <p className="breakdown-says" aria-live="polite">
            {factsSentence(facts, language)}
          </p>
          <TermTable facts={facts} order={order} switches={switches} />
          {facts.count > 1 && (
            <Matrix name={facts.name} kind={facts.kind} count={facts.count} correlations={facts.correlations} />
          )}
        </>
      )}
    </section>
  );
}
