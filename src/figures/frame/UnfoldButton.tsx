import { useLanguage } from '../../language/language.tsx';
import { fewLanes } from '../grammar/unfolding.ts';

interface UnfoldButtonProps {
  /** How many lanes there are: no button for so few that none are ever folded. */
  readonly lanes: number;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** Draws all lanes, or folds most of many away. */
export function UnfoldButton({ lanes, open, onToggle }: UnfoldButtonProps) {
  const { t } = useLanguage();
  if (!open && lanes <= fewLanes) return null;
  return (
    <button type="button" aria-pressed={open} onClick={() => onToggle(!open)}>
      {t('figure.unfold')}
    </button>
  );
}
