/**
 * Asks one question at a time. Of those that come meanwhile only the last is asked; the others get nothing, because
 * nobody waits for their answers any more.
 */
export function latestOnly<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer | undefined> {
  let busy: Promise<unknown> | undefined;
  let turn = 0;
  return async (question) => {
    turn++;
    const own = turn;
    while (busy) {
      await busy.catch(() => undefined);
      if (own !== turn) return undefined;
    }
    const answering = answer(question).finally(() => {
      busy = undefined;
    });
    busy = answering;
    return answering;
  };
}
