import type { Page } from '@playwright/test';
import { messages } from '../../../shared/messages/areas.ts';
import { ruleTexts } from '../../../shared/rules/rule-texts.ts';

/**
 * What a user of this page sees or is read out: pieces of text, names, tips and placeholders; keys are called as they are on the keyboard, and
 * code (the states of the API) as it is written.
 */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.checkVisibility() && !parentElement.closest('script, style, kbd, code'))
        shown.add(textContent ?? '');
    }
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (element.checkVisibility()) shown.add(element.getAttribute(name) ?? '');
      }
    }
    return [...shown].map((text) => text.trim()).filter((text) => text !== '');
  });
}

const english = englishTemplates();

/** The texts that a message table has in English and says otherwise in Chinese. `names` come from the plan and stay as they are. */
export function untranslated(texts: readonly string[], names: readonly string[]): string[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return texts.filter((text) => {
    const ours = longestFirst.reduce((rest, name) => rest.replaceAll(name, '…'), text);
    return english.some((template) => template.test(ours));
  });
}

function englishTemplates(): RegExp[] {
  const templates = new Set<string>();
  const chinese = new Set<string>();
  const pairs = [
    [messages.en, messages['zh-CN']],
    [ruleTexts.en, ruleTexts['zh-CN']],
  ] as const;
  for (const [en, zh] of pairs) {
    for (const [area, texts] of Object.entries(en)) {
      const translations = (zh as Readonly<Record<string, Readonly<Record<string, string>>>>)[area] ?? {};
      for (const [key, text] of Object.entries(texts)) {
        // English alone has a singular; its translation is the plural's.
        const translation = translations[key] ?? translations[key.replace(/_one$/, '_other')];
        if (translation !== text) templates.add(text);
      }
      for (const text of Object.values(translations)) chinese.add(text);
    }
  }
  return [...templates].filter((text) => !chinese.has(text) && hasWords(text)).map(asPattern);
}

/** Whether a template says something in English beside its placeholders. */
function hasWords(text: string): boolean {
  return /[a-z]{3}/.test(text.replace(/\{\{[^}]*\}\}/g, ''));
}

function asPattern(text: string): RegExp {
  const parts = text.split(/\{\{[^}]*\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 's');
}
