import { useSyncExternalStore } from 'react';

/** Whether the page is dark, by the reader's choice or else the system's: for pictures, which no style sheet reaches. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark, () => false);
}

function system(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : system().matches;
}

function subscribe(changed: () => void): () => void {
  const media = system();
  const choice = new MutationObserver(changed);
  media.addEventListener('change', changed);
  choice.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    media.removeEventListener('change', changed);
    choice.disconnect();
  };
}
