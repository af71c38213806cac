import type { Translator } from '../../messages/translator.ts';
import asking from './asking.sh?raw';
import settings from './settings.sh?raw';
import { quoted } from './shell.ts';

/** The beginning of every script: settings, texts, and how to ask the cloud and change it. Works with the bash 3.2 of macOS. */
export function prelude(speak: Translator): string {
  const texts = textNames.map((name) => `text_${name}=${quoted(speak.t(`code:cli.text.${name}`))}`);
  return [settings, ...texts, '', asking].join('\n');
}

const textNames = [
  'missing',
  'several',
  'noAnswer',
  'created',
  'exists',
  'later',
  'handoff',
  'badHandoff',
  'wrongAccount',
  'otherBlock',
  'otherPeer',
  'otherNextHop',
  'notActive',
  'removed',
  'again',
  'done',
] as const;
