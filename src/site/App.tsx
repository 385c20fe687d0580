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
  if (!found) return <NotFound />;
  const Page = pageComponent(found.locale, found.page);
  return (
    <Suspense>
      <LanguageProvider locale={found.locale}>
        <Frame>
          <Suspense>
            <Page />
          </Suspense>
        </Frame>
      </LanguageProvider>
    </Suspense>
  );
}
