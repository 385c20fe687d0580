import type { ComponentPropsWithoutRef } from 'react';
import { useLanguage } from '../language/language.tsx';

/** A table that scrolls by itself where the screen is too narrow for it. */
export function Table(table: ComponentPropsWithoutRef<'table'>) {
  const { t } = useLanguage();
  return (
    <div className="table-place" tabIndex={0} role="group" aria-label={t('reading.table')}>
      <table {...table} />
    </div>
  );
}

/** A heading of a table; the corner that Markdown leaves empty heads nothing. */
export function TableHeading({ children, ...heading }: ComponentPropsWithoutRef<'th'>) {
  return children === undefined || children === '' ? <td /> : <th {...heading}>{children}</th>;
}
