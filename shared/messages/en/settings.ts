import { words } from './words.ts';

/** The settings dialog. */
export const settings = {
  title: 'Settings',
  theme: 'Theme',
  'theme.system': words.system,
  'theme.light': words.light,
  'theme.dark': words.dark,
  'theme.high-contrast': 'High contrast',
  language: 'Language',
  'language.system': words.system,
  'language.en': 'English',
  'language.zh-CN': '简体中文',
  wheel: 'Mouse wheel',
  uiZoom: 'Size of the window’s texts',
  percent: '{{percent}} %',
  'wheel.zoom': 'Zooms',
  'wheel.pan': 'Scrolls',
  wheelHint: 'With Ctrl held, the wheel always zooms.',
  snap: words.snap,
  minimap: 'Show the minimap',
  frames: words.frames,
  'frames.none': words.none,
  'frames.region': words.byRegion,
  'frames.account': words.byAccount,
  'frames.both': 'By both',
  appliedAtOnce: 'Changes apply at once and to every window.',
} as const;
