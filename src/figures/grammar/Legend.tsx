import { useLanguage } from '../../language/language.tsx';
import { legendOf } from './legend-of.ts';
import type { Layout } from './mark.ts';

/** What the colours of a drawing mean; nothing where it has none. */
export function Legend({ layout }: { layout: Layout }) {
  const { t } = useLanguage();
  const { steps: used, roles, handSet } = legendOf(layout.marks);
  const steps = used.filter((step) => !layout.namedSteps?.includes(step));
  if (steps.length + roles.length === 0 && !handSet) return null;
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
      {handSet && (
        <li className="legend-hand-set">
          <span>32</span> {t('figure.handSet')}
        </li>
      )}
    </ul>
  );
}
