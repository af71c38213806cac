import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { planJsonSchema } from '../../shared/plan/file-schema.ts';
import { caseNames, caseText } from '../support/cases.ts';

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile({ ...planJsonSchema() });
const minimal = { format: 'peerscape', version: 1, name: 'N', rulePack: 'r' };
const peering = {
  id: 'p',
  name: 'n',
  initiator: { router: 'a', state: 'planned' },
  acceptor: { router: 'b', state: 'planned' },
  bandwidthMbps: 2,
};

describe('the published JSON Schema', () => {
  it('is draft 2020-12 with a title', () => {
    expect(planJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Peerscape plan, version 1',
    });
  });

  it.each(caseNames)('accepts %s', (name) => {
    expect(validate(JSON.parse(caseText(name)))).toBe(true);
  });

  it('accepts fields that it does not know, on every level', () => {
    const known = { ...peering, initiator: { ...peering.initiator, later: 1 }, later: 2 };
    expect(validate({ ...minimal, later: {}, peerings: [known], layout: { p: { x: 1, y: 2, later: 3 } } })).toBe(true);
  });

  it.each([
    ['another format', { ...minimal, format: 'x' }],
    ['another version', { ...minimal, version: 2 }],
    ['no name', { ...minimal, name: undefined }],
    ['a date that is none', { ...minimal, asOf: 'today' }],
    ['a table that is no list', { ...minimal, vpcs: {} }],
    ['a row without id', { ...minimal, notes: [{ text: '' }] }],
    ['an empty id', { ...minimal, notes: [{ id: '', text: '' }] }],
    ['an unheard-of state', { ...minimal, peerings: [{ ...peering, acceptor: { router: 'b', state: 'up' } }] }],
    ['no bandwidth', { ...minimal, peerings: [{ ...peering, bandwidthMbps: 0 }] }],
    ['an acceptance of nothing', { ...minimal, accepted: [{ rule: 'x', subjects: [], reason: '' }] }],
    ['a negative quota', { ...minimal, quotas: { peeringsPerVpc: { v: -1 } } }],
    ['a place without y', { ...minimal, layout: { v: { x: 1 } } }],
  ])('refuses %s', (_, file) => {
    expect(validate(JSON.parse(JSON.stringify(file)))).toBe(false);
  });
});
