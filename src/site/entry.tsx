import { createRoot, hydrateRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { loadDictionary } from '../language/dictionary.ts';
import { connectAddress } from '../share/address.ts';
import { App } from './App.tsx';
import { addressPlug } from './address-plug.ts';
import { base } from './base.ts';
import { keepForOffline, reloadWhenOutdated } from './offline/register.ts';
import { findPage, loadPage } from './routes.tsx';
import './styles/index.css';

async function start(): Promise<void> {
  const container = document.getElementById('root');
  if (!container) throw new Error('The page has no #root.');
  connectAddress(addressPlug);
  const site = (
    <Router base={base}>
      <App />
    </Router>
  );
  const path = location.pathname.slice(base.length);
  const found = findPage(path);
  if (!container.firstElementChild || (!found && path !== '/')) {
    container.replaceChildren();
    createRoot(container).render(site);
    return;
  }
  // What was prerendered is hydrated only when its code is there: no flash, no mismatch.
  if (found) await Promise.all([loadDictionary(found.locale), loadPage(found.locale, found.page)]);
  hydrateRoot(container, site);
}

reloadWhenOutdated();
void start().finally(keepForOffline);
