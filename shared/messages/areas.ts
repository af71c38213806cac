import { en } from './en/index.ts';
import { zhCn } from './zh-cn/index.ts';

/** Every text of Peerscape but those of the rules, by language and area. */
export const messages = { en, 'zh-CN': zhCn } as const;
