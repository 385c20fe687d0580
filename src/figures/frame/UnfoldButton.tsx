import { useLanguage } from '../../language/language.tsx';

interface UnfoldButtonProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** Draws all paths, or folds most of many away. */
export function UnfoldButton({ open, onToggle }: UnfoldButtonProps) {
  const { t } = useLanguage();
  return (
    <button type="button" aria-pressed={open} onClick={() => onToggle(!open)}>
      {t('figure.unfold')}
    </button>
  );
}
