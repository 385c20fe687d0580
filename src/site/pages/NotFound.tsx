import { useEffect } from 'react';
import { Link } from 'wouter';
import en from '../../../content/strings/choose.en.json';
import ko from '../../../content/strings/choose.ko.json';
import { bothNames } from '../head.ts';

/** For addresses without a page. A host cannot know the reader's language here, so it speaks both. */
export function NotFound() {
  useEffect(() => {
    document.title = bothNames;
  }, []);
  return (
    <main className="choose" id="main">
      <h1>404</h1>
      {[ko, en].map((words) => (
        <section key={words.language} lang={words.language}>
          <h2>{words.notFoundTitle}</h2>
          <p>{words.notFoundText}</p>
          <Link href={`/${words.language}/`}>{words.notFoundHome}</Link>
        </section>
      ))}
    </main>
  );
}
