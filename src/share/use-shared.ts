import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { currentQuery, setParameter, subscribeQuery } from './address.ts';
import type { Codec } from './codec.ts';
import { type FieldName, type FieldValue, fields } from './fields.ts';

/**
 * One piece of state that lives in the address, like `useState` with a name.
 *
 * Prerendered pages and the first hydrated frame show `fallback`. Setting the fallback removes the
 * parameter, so that untouched pages keep a clean address.
 */
export function useShared<K extends FieldName>(
  field: K,
  fallback: FieldValue<K>,
): [FieldValue<K>, (value: FieldValue<K>) => void] {
  const codec = fields[field] as unknown as Codec<FieldValue<K>>;
  const text = useSyncExternalStore(
    subscribeQuery,
    () => new URLSearchParams(currentQuery()).get(field) ?? undefined,
    () => undefined,
  );
  const value = useMemo(() => (text === undefined ? undefined : codec.parse(text)), [codec, text]);
  const fallbackText = codec.format(fallback);
  const set = useCallback(
    (next: FieldValue<K>) => {
      const nextText = codec.format(next);
      setParameter(field, nextText === fallbackText ? undefined : nextText);
    },
    [codec, field, fallbackText],
  );
  return [value ?? fallback, set];
}
