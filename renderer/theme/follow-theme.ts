import type { Settings } from '../../shared/settings/settings.ts';
import { chosenLanguage } from '../../shared/settings/language.ts';
import { useSettings } from '../store/settings-store.ts';

/** Keeps the page's theme and language marks in step with the settings and the system. */
export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(prefers-contrast: more)');
  const resolved = (theme: Settings['theme']): string => {
    if (theme !== 'system') return theme;
    if (contrast.matches) return 'high-contrast';
    return dark.matches ? 'dark' : 'light';
  };
  const apply = (): void => {
    const { settings, info } = useSettings.getState();
    document.documentElement.dataset.theme = resolved(settings.theme);
    document.documentElement.lang = chosenLanguage(settings.language, info.systemLanguages);
  };
  useSettings.subscribe(apply);
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  apply();
}
