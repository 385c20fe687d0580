import type { ComponentPropsWithoutRef } from 'react';
import { useLanguage } from '../language/language.tsx';

/** A table that scrolls by itself where the screen is too narrow for it. */
export function Table(table: ComponentPropsWithoutRef<'table'>) {
  const { t } = useLanguage();
  return (
    <section className="table-place" tabIndex={0} aria-label={t('reading.table')}>
      <table {...table} />
    </section>
  );
}
