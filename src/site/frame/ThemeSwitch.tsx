import { useEffect, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Half the disc for the system's choice, none of it for light, all for dark. */
const moons: Readonly<Record<Theme, string>> = {
  system: 'M8,1.8A6.2,6.2 0 0 1 8,14.2Z',
  light: '',
  dark: 'M8,1.8A6.2,6.2 0 0 1 8,14.2A6.2,6.2 0 0 1 8,1.8Z',
};

/** One button that walks through system, light and dark. */
export function ThemeSwitch() {
  const { t } = useLanguage();
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => {
    const chosen = document.documentElement.dataset['theme'];
    if (chosen === 'light' || chosen === 'dark') setTheme(chosen);
  }, []);
  const choose = () => {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    setTheme(next);
    applyTheme(next);
  };
  return (
    <button type="button" className="quiet-button" onClick={choose}>
      <svg className="theme-icon" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" />
        <path d={moons[theme]} />
      </svg>
      <span className="theme-words">{t(`site.theme.${theme}`)}</span>
    </button>
  );
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page only.
  }
}
