import { useLanguage } from '../../language/language.tsx';

/** How each number is defined. */
export function Meaning({ slices }: { slices: boolean }) {
  const { t } = useLanguage();
  const items = ['sum', 'share', 'size', 'off', 'r'] as const;
  return (
    <details className="meaning">
      <summary>{t('lab.paths.meaning')}</summary>
      <ul>
        {items.map((item) => (
          <li key={item}>{t(`lab.paths.meaning.${item}`)}</li>
        ))}
        {slices && <li>{t('lab.paths.meaning.slices')}</li>}
      </ul>
    </details>
  );
}
