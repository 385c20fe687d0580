import { base } from '../base.ts';

/**
 * Keeps the site for reading offline. Asked for when the page is up, so that storing the rest of the site does
 * not compete with it; readers who asked their browser to save data are left alone.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  // Where storing is forbidden (a private window) the site simply stays online.
  const register = () => {
    navigator.serviceWorker.register(`${base}/sw.js`, { scope: `${base}/` }).catch(() => undefined);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: 5000 });
  else setTimeout(register, 2000);
}

/** A page that was open while the site changed may ask for a script that is gone: it then starts anew, once. */
export function reloadWhenOutdated(): void {
  addEventListener('vite:preloadError', (event) => {
    try {
      if (sessionStorage.getItem('outdated') === location.pathname) return;
      sessionStorage.setItem('outdated', location.pathname);
    } catch {
      return;
    }
    event.preventDefault();
    location.reload();
  });
}
