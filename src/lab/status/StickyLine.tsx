import { className } from '../../language/class-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { answerOf } from '../../reference/softmax.ts';

interface StickyLineProps {
  readonly names: readonly string[] | undefined;
  readonly shares: readonly number[] | undefined;
  /** The open block. */
  readonly opened: string | undefined;
}

/** On narrow screens: the answer in one line, always in sight, with ways to what is open. */
export function StickyLine({ names, shares, opened }: StickyLineProps) {
  const { t, percent } = useLanguage();
  const answer = shares && answerOf(shares);
  return (
    <nav className="sticky-line" aria-label={t('lab.line')}>
      <strong>{answer ? `${className(t, names?.[answer.place] ?? '')} ${percent(answer.share)}` : '–'}</strong>
      {opened && <a href="#lab-block">{t('lab.line.block')}</a>}
      <a href="#lab-number">{t('lab.line.map')}</a>
    </nav>
  );
}
