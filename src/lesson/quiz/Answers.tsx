import { useLanguage } from '../../language/language.tsx';
import type { Ask, ChoiceAsk, Question } from './question.ts';
import { Rich } from './Rich.tsx';
import { keyOf, type RichText } from './rich-text.ts';

/** The answers, for readers without script, for whom nothing can judge theirs. */
export function Answers({ question }: { question: Question }) {
  const { t } = useLanguage();
  return (
    <details className="quiz-steps">
      <summary>{t('ask.answer')}</summary>
      {question.asks.map((ask) => (
        <p key={keyOf(ask.label ?? question.text)}>
          {ask.label && <Rich text={[...ask.label, ' ']} />}
          <strong>
            <Rich text={answerOf(ask)} />
          </strong>{' '}
          <Rich text={ask.kind === 'choice' ? (rightOf(ask)?.says ?? []) : []} />
        </p>
      ))}
    </details>
  );
}

function answerOf(ask: Ask): RichText {
  return ask.kind === 'choice' ? (rightOf(ask)?.text ?? []) : [`${ask.written} `, ...(ask.unit ?? [])];
}

function rightOf({ options }: ChoiceAsk) {
  return options.find(({ right }) => right);
}
