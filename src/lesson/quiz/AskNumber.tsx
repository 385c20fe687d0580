import { type FormEvent, useId, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Feedback } from './Feedback.tsx';
import { judge, type Verdict } from './judge.ts';
import type { NumberAsk } from './question.ts';
import { Rich } from './Rich.tsx';
import type { RichText } from './rich-text.ts';

interface AskNumber {
  readonly ask: NumberAsk;
  /** Id of the question's text. */
  readonly labelledBy: string;
  readonly onRight: () => void;
}

/** A number to work out and type in. */
export function AskNumber({ ask, labelledBy, onRight }: AskNumber) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const [verdict, setVerdict] = useState<Verdict>();
  const check = (event: FormEvent) => {
    event.preventDefault();
    const found = judge(ask, text);
    setVerdict(found);
    if (found.kind === 'right') onRight();
  };
  return (
    <form className="ask ask-number" onSubmit={check}>
      {ask.label ? (
        <label id={`${id}-label`} htmlFor={id}>
          <Rich text={ask.label} />
        </label>
      ) : null}
      <span className="ask-field">
        <input
          id={id}
          // The question too: a label that is a formula alone has no words.
          aria-labelledby={ask.label ? `${labelledBy} ${id}-label` : labelledBy}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setVerdict(undefined);
          }}
        />
        {ask.unit ? (
          <span>
            <Rich text={ask.unit} />
          </span>
        ) : null}
        <button type="submit" disabled={text.trim() === ''}>
          {t('ask.check')}
        </button>
      </span>
      <Feedback right={verdict && verdict.kind === 'right'} says={verdict && sayingOf(verdict)} />
    </form>
  );

  function sayingOf(verdict: Verdict): RichText {
    switch (verdict.kind) {
      case 'right':
        return [t('ask.rightNumber', { answer: ask.written })];
      case 'slip':
        return verdict.says;
      default:
        return [t(`ask.${verdict.kind}`)];
    }
  }
}
