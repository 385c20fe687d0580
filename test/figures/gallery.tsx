/**
 * Any figure by itself, served from source: gallery.html?figure=matrix-identity&language=en&theme=dark&place=stage.
 * The other parameters are the figure's own, as in a link to its state.
 */
import { type ComponentType, lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { FigureNumber } from '../../src/figures/frame/FigureFrame.tsx';
import { LightProvider } from '../../src/figures/light/light.tsx';
import { LanguageProvider } from '../../src/language/language.tsx';
import { connectAddress } from '../../src/share/address.ts';
import { addressPlug } from '../../src/site/address-plug.ts';
import '../../src/site/styles/index.css';

const figures = import.meta.glob<{ default: ComponentType }>('../../src/figures/*/Figure.tsx');
const query = new URLSearchParams(location.search);
const locale = query.get('language') === 'en' ? 'en' : 'ko';
document.documentElement.lang = locale;
const theme = query.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;

const names = Object.keys(figures).map((path) => path.split('/').at(-2) ?? '');
const load = figures[`../../src/figures/${query.get('figure')}/Figure.tsx`];
const Figure = load && lazy(load);

function Page() {
  if (!Figure) return <List />;
  return (
    <main className={`${query.get('place') ?? 'text'}-column`}>
      <h1>Figures</h1>
      <h2>{query.get('figure')}</h2>
      <p>
        <span data-part="sum" tabIndex={-1}>
          sum
        </span>{' '}
        <span data-part="path" tabIndex={-1}>
          path
        </span>
      </p>
      <Figure />
    </main>
  );
}

function List() {
  return (
    <main className="text-column">
      <h1>Figures</h1>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`?figure=${name}`}>{name}</a> · <a href={`?figure=${name}&language=en`}>en</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

connectAddress(addressPlug);
createRoot(document.getElementById('root') ?? document.body).render(
  <Suspense>
    <LanguageProvider locale={locale}>
      <LightProvider>
        <FigureNumber value={1}>
          <Suspense>
            <Page />
          </Suspense>
        </FigureNumber>
      </LightProvider>
    </LanguageProvider>
  </Suspense>,
);
