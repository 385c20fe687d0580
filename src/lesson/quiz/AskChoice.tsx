import { type FormEvent, useId, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Feedback } from './Feedback.tsx';
import type { ChoiceAsk } from './question.ts';
import { Rich } from './Rich.tsx';
import { keyOf } from './rich-text.ts';

interface AskChoice {
  readonly ask: ChoiceAsk;
  /** Id of the question's text. */
  readonly labelledBy: string;
  readonly onRight: () => void;
}

/** One of several. */
export function AskChoice({ ask, labelledBy, onRight }: AskChoice) {
  const { t } = useLanguage();
  const name = useId();
  const [chosen, setChosen] = useState<number>();
  const [judged, setJudged] = useState<number>();
  const verdict = judged === undefined ? undefined : ask.options[judged];
  const check = (event: FormEvent) => {
    event.preventDefault();
    setJudged(chosen);
    if (chosen !== undefined && ask.options[chosen]?.right) onRight();
  };
  return (
    <form className="ask" onSubmit={check}>
      <fieldset aria-labelledby={ask.label ? undefined : labelledBy}>
        {ask.label ? (
          <legend>
            <Rich text={ask.label} />
          </legend>
        ) : null}
        {ask.options.map((option, index) => (
          <label key={keyOf(option.text)} className="option">
            <input
              type="radio"
              name={name}
              checked={chosen === index}
              onChange={() => {
                setChosen(index);
                setJudged(undefined);
              }}
            />
            <span>
              <Rich text={option.text} />
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={chosen === undefined}>
        {t('ask.check')}
      </button>
      <Feedback right={verdict?.right} says={verdict?.says} />
    </form>
  );
}
