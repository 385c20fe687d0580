import { Laboratory } from '../../lab/Laboratory.tsx';
import { useLanguage } from '../../language/language.tsx';

/** The laboratory: one picture goes through the trained network. */
export default function Lab() {
  const { t } = useLanguage();
  return (
    <div className="stage-column lab-page">
      <h1>{t('lab.title')}</h1>
      <p className="lead">{t('lab.lead')}</p>
      <Laboratory />
    </div>
  );
}
