import { useLanguage } from '../../language/language.tsx';
import { legendOf } from './legend-of.ts';
import type { Layout } from './mark.ts';

/** What the colours of a drawing mean; nothing where it has none. */
export function Legend({ layout }: { layout: Layout }) {
  const { t } = useLanguage();
  const { steps, roles } = legendOf(layout.marks);
  if (steps.length + roles.length === 0) return null;
  return (
    <ul className="legend" aria-label={t('figure.legend')}>
      {steps.map((step) => (
        <li key={step}>
          <span className={`swatch swatch-${step}`} /> {t(`figure.step.${step}`)}
        </li>
      ))}
      {roles.map((role) => (
        <li key={role} className={`legend-role-${role}`}>
          {t(`figure.role.${role}`)}
        </li>
      ))}
    </ul>
  );
}
