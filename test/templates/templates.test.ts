import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { languages } from '../../shared/messages/language.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { judgeIntents } from '../../shared/network/intents.ts';
import { planText } from '../../shared/plan/canonical.ts';
import type { PeeringEnd } from '../../shared/plan/rows.ts';
import { findTemplate, templates } from '../../shared/templates/templates.ts';
import { casePlan } from '../support/cases.ts';

describe('the templates', () => {
  it('are the three scenarios of the guide', () => {
    expect(templates.map(({ name }) => name)).toEqual([
      'section-08-same-account',
      'section-09-two-accounts',
      'section-10-shared-physical-connection',
    ]);
  });

  it.each(templates)(
    '$name says the same as the finished case, but that nothing of it exists yet',
    ({ name, plan }) => {
      const built = casePlan(name);
      const planned = ({ router }: PeeringEnd): PeeringEnd => ({ router, state: 'planned' });
      const withoutIdInCloud = <T extends { readonly cloudId?: string | undefined }>({ cloudId: _, ...rest }: T) =>
        rest;
      expect(planText(plan())).toBe(
        planText({
          ...built,
          vpcs: built.vpcs.map(withoutIdInCloud),
          vbrs: built.vbrs.map(withoutIdInCloud),
          peerings: built.peerings.map((row) => ({
            ...row,
            initiator: planned(row.initiator),
            acceptor: planned(row.acceptor),
          })),
        }),
      );
    },
  );

  it.each(templates)('$name keeps every intent as designed, and nothing of it stands today', ({ plan }) => {
    const { network } = analyze(plan(), '2019-08-14');
    expect(new Set(judgeIntents(network, 'designed').map(({ outcome }) => outcome))).toEqual(new Set(['holds']));
    expect(new Set(judgeIntents(network, 'today').map(({ outcome }) => outcome))).toEqual(new Set(['fails']));
  });

  it.each(templates)('$name has no error, and no warning but that a price is unknown', ({ plan }) => {
    const { findings } = analyze(plan(), '2019-08-14');
    expect(findings.filter(({ severity, rule }) => severity !== 'notice' && rule !== 'BILL801')).toEqual([]);
  });

  it.each(templates)('$name is a fresh copy each time', ({ plan }) => {
    expect(plan()).toEqual(plan());
    expect(plan().vpcs[0]).not.toBe(plan().vpcs[0]);
  });

  it.each(languages)('have a title and a description of their own in %s', (language) => {
    const { text } = createTranslator(language, { en: {}, 'zh-CN': {} });
    const texts = templates.flatMap(({ title, description }) => [text(title), text(description)]);
    expect(new Set(texts).size).toBe(2 * templates.length);
    for (const shown of texts) expect(shown).not.toContain('template.');
  });
});

describe('findTemplate', () => {
  it('takes a name or a beginning that only one name has', () => {
    expect(findTemplate('section-09-two-accounts')?.name).toBe('section-09-two-accounts');
    expect(findTemplate('section-08')?.name).toBe('section-08-same-account');
  });

  it('finds nothing for an unknown or ambiguous name', () => {
    expect(findTemplate('section-11')).toBeUndefined();
    expect(findTemplate('section')).toBeUndefined();
    expect(findTemplate('')).toBeUndefined();
  });
});
