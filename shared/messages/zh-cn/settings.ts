import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../translation.ts';
import { words } from './words.ts';

export const settings: Translation<typeof english> = {
  title: '设置',
  theme: '主题',
  'theme.system': words.system,
  'theme.light': words.light,
  'theme.dark': words.dark,
  'theme.high-contrast': '高对比度',
  language: '语言',
  'language.system': words.system,
  'language.en': 'English',
  'language.zh-CN': '简体中文',
  wheel: '鼠标滚轮',
  uiZoom: '界面大小',
  percent: '{{percent}}%',
  'wheel.zoom': '缩放',
  'wheel.pan': '平移',
  wheelHint: '按住 Ctrl 滚动时始终为缩放。',
  snap: words.snap,
  minimap: '显示缩略图',
  frames: words.frames,
  'frames.none': words.none,
  'frames.region': words.byRegion,
  'frames.account': words.byAccount,
  'frames.both': '按地域和账号',
  appliedAtOnce: '修改立即生效，并应用于所有窗口。',
};
