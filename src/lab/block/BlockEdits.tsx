import { useLanguage } from '../../language/language.tsx';
import { type Editing, editsOf, factorOf, toggled, withFactor, withoutBlock } from '../edits/edits.ts';
import { FactorSlider } from '../edits/FactorSlider.tsx';

interface BlockEditsProps extends Editing {
  readonly block: string;
  /** What the edits do to the prediction, in words. */
  readonly effect: string;
}

/** "What if": the shortcut of the open block, the way back, and what follows. Paths are switched at their numbers. */
export function BlockEdits({ block, edits, onEdit, effect }: BlockEditsProps) {
  const { t } = useLanguage();
  const factor = factorOf(edits, block, 'shortcut');
  return (
    <div className="block-edits" role="group" aria-label={t('lab.edits')}>
      <span className="shortcut-edit">
        <button
          type="button"
          aria-pressed={factor !== 0}
          onClick={() => onEdit((all) => toggled(all, block, 'shortcut'))}
        >
          {t(factor === 0 ? 'lab.edits.shortcutOff' : 'lab.edits.shortcutOn')}
        </button>
        <FactorSlider
          label={t('lab.edits.factor.shortcut')}
          factor={factor}
          onFactor={(next) => onEdit((all) => withFactor(all, block, 'shortcut', next))}
        />
      </span>
      <button
        type="button"
        disabled={editsOf(edits, block).length === 0}
        onClick={() => onEdit((all) => withoutBlock(all, block))}
      >
        {t('lab.edits.block')}
      </button>
      <p>{effect}</p>
    </div>
  );
}
