import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { LanguageProvider } from '../language/language.tsx';
import { Frame } from './frame/Frame.tsx';
import { ChooseLanguage } from './pages/ChooseLanguage.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { findPage, pageComponent } from './routes.tsx';

/** The whole site: the page of the current address inside the frame. */
export function App() {
  const [path] = useLocation();
  if (path === '/' || path === '') return <ChooseLanguage />;
  const found = findPage(path);
  const locale = found?.locale ?? (path.startsWith('/en') ? 'en' : 'ko');
  const Page = found ? pageComponent(found.locale, found.page) : NotFound;
  return (
    <Suspense>
      <LanguageProvider locale={locale}>
        <Frame>
          <Suspense>
            <Page />
          </Suspense>
        </Frame>
      </LanguageProvider>
    </Suspense>
  );
}
