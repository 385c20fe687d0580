import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import en from '../../../content/strings/choose.en.json';
import ko from '../../../content/strings/choose.ko.json';

/** The root page: both languages as links; a returning or Korean- or English-reading visitor is taken along. */
export function ChooseLanguage() {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (new URLSearchParams(location.search).has('choose')) return;
    const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ko' || tag === 'en');
    if (preferred) navigate(`/${preferred}/`, { replace: true });
  }, [navigate]);
  return (
    <main className="choose" id="main">
      <h1>{`${ko.name} · ${en.name}`}</h1>
      {[ko, en].map((words) => (
        <p key={words.language} lang={words.language}>
          <Link href={`/${words.language}/`}>{words.enter}</Link>
          <span>{words.sentence}</span>
        </p>
      ))}
    </main>
  );
}
