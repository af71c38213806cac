import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountColors } from '../../shared/diagram/account-colors.ts';
import { badgeStyle, cardStyle, chipStyle, frameStyle, noteStyle, pillStyle } from '../../shared/diagram/card-style.ts';
import { headerHeight, lineHeight } from '../../shared/diagram/cards.ts';
import { type Palette, palettes } from '../../shared/diagram/palette.ts';

const sheet = (name: string): string => readFileSync(path.resolve(import.meta.dirname, '../../renderer', name), 'utf8');

/** What a rule of a style sheet says, by property; only a rule whose selector is exactly this one. */
function rule(css: string, selector: string): Readonly<Record<string, string>> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const blocks = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, head = '']) =>
    head.split(',').some((one) => one.trim() === selector),
  );
  if (blocks.length === 0) throw new Error(`no rule for ${selector}`);
  return Object.fromEntries(
    blocks.flatMap(([, , body = '']) =>
      body
        .split(';')
        .map((entry) => entry.trim().split(/:\s*/))
        .filter((pair) => pair.length === 2),
    ),
  ) as Record<string, string>;
}

const px = (value: number): string => `${value}px`;

describe('what exports draw and the canvas draws', () => {
  const tokens = sheet('theme/tokens.css');

  it.each(['light', 'dark'] as const)('has the same colours in the %s theme', (theme) => {
    const token = rule(tokens, `:root[data-theme='${theme}']`);
    const { canvas, surface, line, lineStrong, text, textMuted, severity }: Palette = palettes[theme];
    const drawn = { canvas, surface, line, 'line-strong': lineStrong, 'text-color': text, 'text-muted': textMuted };
    for (const [name, color] of Object.entries(drawn)) expect(token[`--${name}`], name).toBe(color);
    for (const [name, { ink, soft }] of Object.entries(severity)) {
      expect(token[`--${name}`]).toBe(ink);
      expect(token[`--${name}-soft`]).toBe(soft);
    }
  });

  it('has the same colours of accounts', () => {
    const token = rule(tokens, ':root');
    expect(accountColors.map((_, at) => token[`--account-${at}`])).toEqual(
      accountColors.map((color) => color.toLowerCase()),
    );
  });

  it('has the same lengths and sizes on cards and pills', () => {
    const css = sheet('canvas/card-node.module.css');
    const token = rule(tokens, ':root');
    expect(token['--radius']).toBe(px(cardStyle.radius));
    expect(token['--text']).toBe(px(cardStyle.titleSize));
    expect(token['--text-small']).toBe(px(cardStyle.accountSize));
    expect(rule(css, '.card')['padding-left']).toBe(px(cardStyle.paddingLeft));
    expect(rule(css, '.card::before')['width']).toBe(px(cardStyle.stripeWidth));
    expect(rule(css, '.header')).toMatchObject({
      height: px(headerHeight),
      gap: px(cardStyle.iconGap),
      'padding-right': px(cardStyle.paddingRight),
    });
    expect(rule(css, '.names')['line-height']).toBe(px(cardStyle.titleLineHeight));
    expect(rule(css, '.account')['line-height']).toBe(px(cardStyle.accountLineHeight));
    expect(rule(css, '.line')).toMatchObject({ height: px(lineHeight), 'font-size': px(cardStyle.lineSize) });
    expect(rule(css, '.mono')['font-size']).toBe(px(cardStyle.monoSize));
    expect(rule(css, ".line[data-line='gateways'] .mono")).toMatchObject({
      'font-size': px(cardStyle.gatewaysSize),
      'letter-spacing': `${cardStyle.gatewaysSpacing}em`,
    });
    expect(rule(css, '.vSwitch')['gap']).toBe(px(cardStyle.smallIconGap));
    expect(rule(css, '.pill')).toMatchObject({
      padding: `0 ${pillStyle.paddingRight}px 0 ${pillStyle.paddingLeft}px`,
      'border-radius': px(pillStyle.radius),
    });
    expect(rule(css, '.pill .line')['font-size']).toBe(px(pillStyle.lineSize));
    expect(rule(css, '.marks')).toMatchObject({ top: px(badgeStyle.top), right: px(badgeStyle.right) });
    expect(rule(sheet('canvas/node-title.module.css'), '.title')['font-weight']).toBe(String(cardStyle.titleWeight));
  });

  it('has the same lengths and sizes on notes, frames, chips and badges', () => {
    expect(rule(sheet('canvas/note-node.module.css'), '.note')['padding']).toBe(
      `${noteStyle.paddingTop}px ${noteStyle.paddingLeft}px`,
    );
    expect(rule(sheet('canvas/note-node.module.css'), '.text')['font-size']).toBe(px(noteStyle.lineSize));
    expect(rule(sheet('canvas/frames.module.css'), '.title')).toMatchObject({
      padding: `${frameStyle.paddingTop}px ${frameStyle.paddingLeft}px`,
      'font-size': `calc(${frameStyle.titleSize}px * var(--unzoom, 1))`,
      'font-weight': String(frameStyle.titleWeight),
    });
    expect(rule(tokens, ':root')['--radius-large']).toBe(px(frameStyle.radius));
    expect(rule(sheet('canvas/link-edge.module.css'), '.chip')).toMatchObject({
      height: px(chipStyle.height),
      padding: `0 ${chipStyle.paddingLeft}px`,
      gap: px(chipStyle.gap),
      'border-radius': px(chipStyle.radius),
      'font-size': px(chipStyle.size),
    });
    expect(rule(sheet('canvas/link-edge.module.css'), '.bandwidth')['font-weight']).toBe(
      String(chipStyle.strongWeight),
    );
    expect(rule(sheet('canvas/findings-badge.module.css'), '.badge')).toMatchObject({
      height: px(badgeStyle.height),
      padding: `0 ${badgeStyle.paddingLeft}px`,
      gap: px(badgeStyle.gap),
      'border-radius': px(badgeStyle.radius),
    });
  });
});
