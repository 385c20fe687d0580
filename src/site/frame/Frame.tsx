import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage } from '../../language/language.tsx';
import { pageTitle } from '../head.ts';
import { findPage, loadPage } from '../routes.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NavLink } from './NavLink.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** Header, main region and footer around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, locale } = useLanguage();
  useNavigation();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('site.skip')}
      </a>
      <header className="site-header">
        <Link className="site-name" href={`/${locale}/`}>
          {t('site.name')}
        </Link>
        <nav aria-label={t('site.navigation')}>
          <Link href={`/${locale}/#course`}>{t('site.course')}</Link>
          <NavLink href={`/${locale}/lab/`}>{t('site.lab')}</NavLink>
          <NavLink href={`/${locale}/quiz/`}>{t('site.quiz')}</NavLink>
          <NavLink href={`/${locale}/glossary/`}>{t('site.glossary')}</NavLink>
        </nav>
        <div className="site-settings">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <p>{t('site.footer')}</p>
        <p>
          <NavLink href={`/${locale}/about/`}>{t('site.about')}</NavLink>
          <NavLink href={`/${locale}/references/`}>{t('site.references')}</NavLink>
        </p>
      </footer>
    </>
  );
}

/** After a navigation: title and language of the document, and the top of the new page (not after a language switch). */
function useNavigation(): void {
  const [path] = useLocation();
  const shown = useRef(path);
  useEffect(() => {
    const found = findPage(path);
    const before = findPage(shown.current);
    if (found) {
      document.documentElement.lang = found.locale;
      void loadPage(found.locale, found.page).then((page) => {
        document.title = pageTitle(found.locale, page.title);
      });
    }
    if (shown.current !== path && found?.page !== before?.page) scrollToTarget();
    shown.current = path;
  }, [path]);
}

function scrollToTarget(): void {
  const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (target) target.scrollIntoView();
  else scrollTo(0, 0);
}
