import { currentQuery, subscribeQuery } from '../../share/address.ts';
import type { Codec } from '../../share/codec.ts';
import { type FieldName, type FieldValue, fields } from '../../share/fields.ts';
import { latestReport, type ReportName, type Reports, subscribeReports } from '../../share/report.ts';

/** What a task can know of its page. */
export interface PageState {
  /** A field of the address; undefined where the reader has left it as it was. */
  field<K extends FieldName>(name: K): FieldValue<K> | undefined;
  /** All values that the field has had in the address since the page was opened. */
  seen<K extends FieldName>(name: K): readonly FieldValue<K>[];
  /** What a figure last said. */
  report<K extends ReportName>(name: K): Reports[K] | undefined;
}

/** Whether a task is done. */
export type Condition = (page: PageState) => boolean;

/** Calls back now and after each change with what the page has come to. Returns the function that stops it. */
export function watchPage(changed: (page: PageState) => void): () => void {
  const history = new Map<string, Set<string>>();
  const page: PageState = {
    field: (name) => parse(name, new URLSearchParams(currentQuery()).get(name)),
    seen: (name) =>
      [...(history.get(name) ?? [])].map((text) => parse(name, text)).filter((value) => value !== undefined),
    report: latestReport,
  };
  const look = () => {
    for (const [name, text] of new URLSearchParams(currentQuery())) {
      history.set(name, (history.get(name) ?? new Set()).add(text));
    }
    changed(page);
  };
  const stop = [subscribeQuery(look), subscribeReports(look)];
  look();
  return () => {
    for (const end of stop) end();
  };
}

function parse<K extends FieldName>(name: K, text: string | null): FieldValue<K> | undefined {
  const codec = fields[name] as unknown as Codec<FieldValue<K>>;
  return text === null ? undefined : codec.parse(text);
}
