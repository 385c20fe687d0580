import { useLocation, useSearch } from 'wouter';
import { useLanguage } from '../../language/language.tsx';
import { otherLocale } from '../../language/locale.ts';
import { flushAddress } from '../../share/address.ts';

/** A link to the same page, in the same state, in the other language. */
export function LanguageSwitch() {
  const { t, locale } = useLanguage();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const twin = otherLocale(locale);
  const href = path.replace(/^\/(ko|en)/, `/${twin}`);
  return (
    <a
      className="quiet-button"
      href={`${import.meta.env.BASE_URL.replace(/\/$/, '')}${href}`}
      hrefLang={twin}
      lang={twin}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        flushAddress();
        const query = typeof location === 'undefined' ? search : location.search.slice(1);
        navigate(query ? `${href}?${query}` : href);
      }}
    >
      {t('site.otherLanguage')}
    </a>
  );
}
