import { useLanguage } from '../../language/language.tsx';
import { countInWords } from './describe-edits.ts';
import type { Editing } from './edits.ts';

interface EditsLineProps extends Editing {
  /** Whether there are edits for other networks besides. */
  readonly others: boolean;
  /** What the edits do to the prediction, in words. */
  readonly effect: string;
}

/** How many edits there are in the whole network, what they do, and the way back. */
export function EditsLine({ edits, others, onEdit, effect }: EditsLineProps) {
  const { t } = useLanguage();
  const none = edits.length === 0;
  return (
    <div className="edits-line" role="group" aria-label={t('lab.edits')}>
      <strong>{none ? t('lab.edits') : countInWords(t, edits.length)}</strong>
      <button type="button" disabled={none && !others} onClick={() => onEdit(() => [])}>
        {t('lab.edits.all')}
      </button>
      <p>{effect}</p>
    </div>
  );
}
