import { useEffect, useRef, useState } from 'react';
import type { ExactValues } from '../../reference/values.ts';
import { connectGradient, type GradientConnection } from './connect-gradient.ts';
import type { GradientQuestion } from './gradient-api.ts';

export interface GradientState {
  /** The last gradient; while another one is worked out, that of another element. */
  readonly gradient?: ExactValues;
  /** What it answers. */
  readonly of?: GradientQuestion;
  readonly failed?: boolean;
}

/** The gradient of one element by the picture. The same question must be the same object. */
export function useGradient(question: GradientQuestion | undefined): GradientState {
  const [state, setState] = useState<GradientState>({});
  const connection = useRef<GradientConnection>(undefined);
  useEffect(
    () => () => {
      connection.current?.close();
      connection.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (!question) return;
    let current = true;
    connection.current ??= connectGradient();
    connection.current.ask(question).then(
      (gradient) => {
        if (current && gradient) setState({ gradient, of: question });
      },
      () => {
        if (current) setState((last) => ({ ...last, failed: true }));
      },
    );
    return () => {
      current = false;
    };
  }, [question]);
  return state;
}
