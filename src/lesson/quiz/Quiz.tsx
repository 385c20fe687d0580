import { useId, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { markDone, useDone } from '../visit.ts';
import { Answers } from './Answers.tsx';
import { AskChoice } from './AskChoice.tsx';
import { AskNumber } from './AskNumber.tsx';
import type { Question } from './question.ts';
import { Rich } from './Rich.tsx';
import { keyOf } from './rich-text.ts';

/** Under which name the visit remembers an answered question. */
export function quizName(id: string): string {
  return `quiz/${id}`;
}

/** A question to check oneself: asks, judges and, when it is wanted, shows the way. */
export function Quiz({ question }: { question: Question }) {
  const { t } = useLanguage();
  const titleId = useId();
  const [right, setRight] = useState<ReadonlySet<number>>(new Set());
  const done = useDone(quizName(question.id));
  const solved = (index: number) => {
    const now = new Set(right).add(index);
    setRight(now);
    if (now.size === question.asks.length) markDone(quizName(question.id));
  };
  return (
    <section className="quiz" data-quiz={question.id} data-done={done} aria-labelledby={titleId}>
      <p className="quiz-text" id={titleId}>
        <Rich text={question.text} />
      </p>
      {question.asks.map((ask, index) => {
        const each = { labelledBy: titleId, onRight: () => solved(index) };
        const key = `${question.id} ${index}`;
        return ask.kind === 'choice' ? (
          <AskChoice key={key} ask={ask} {...each} />
        ) : (
          <AskNumber key={key} ask={ask} {...each} />
        );
      })}
      {/* React leaves what stands here to the prerendered page. */}
      <noscript>{import.meta.env.SSR && <Answers question={question} />}</noscript>
      <details className="quiz-steps">
        <summary>{t('ask.steps')}</summary>
        <ol>
          {question.steps.map((step) => (
            <li key={keyOf(step)}>
              <Rich text={step} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
