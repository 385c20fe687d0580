import { Link } from 'wouter';
import { useLanguage } from '../../language/language.tsx';

export function NotFound() {
  const { t, locale } = useLanguage();
  return (
    <article className="text-column">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <Link href={`/${locale}/`}>{t('notFound.home')}</Link>
      </p>
    </article>
  );
}
