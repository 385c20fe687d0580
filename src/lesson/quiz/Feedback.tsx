import { useLanguage } from '../../language/language.tsx';
import { Rich } from './Rich.tsx';
import type { RichText } from './rich-text.ts';

/** What the page says to an answer; read aloud when it comes. */
export function Feedback({ right, says }: { right: boolean | undefined; says: RichText | undefined }) {
  const { t } = useLanguage();
  return (
    <div className="feedback" role="status" data-right={right}>
      {right === undefined ? null : <strong>{t(right ? 'ask.right' : 'ask.wrong')}</strong>}
      {says ? (
        <span>
          <Rich text={says} />
        </span>
      ) : null}
    </div>
  );
}
