import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/messages/language.ts';
import { messages } from '../../../shared/messages/areas.ts';
import type { AnyFields, AnyValue } from '../../../shared/plan/fields/field.ts';
import { headerFields, tableFields } from '../../../shared/plan/fields/table-fields.ts';
import { isOptional } from '../../../shared/plan/fields/is-optional.ts';
import { objectTables, tableNames } from '../../../shared/plan/plan.ts';
import { references } from '../../../shared/plan/references.ts';
import { placementSchema, rowSchemas } from '../../../shared/plan/rows.ts';
import { z } from '../../../shared/zod.ts';

/** The shape of an object within optional fields and lists, or undefined. */
function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return shapeOf(schema.element);
  return schema instanceof z.ZodObject ? schema.shape : undefined;
}

/** Paths at which fields and schema differ; what is apart is not looked into. */
function differences(fields: AnyFields, shape: Readonly<Record<string, unknown>>, path: string): string[] {
  const names = [...new Set([...Object.keys(fields), ...Object.keys(shape)])];
  return names.flatMap((name) => {
    const field = fields[name];
    if (field === undefined || !(name in shape)) return [`${path}.${name}`];
    const inner = innerFields(field);
    return inner === undefined ? [] : differences(inner, shapeOf(shape[name]) ?? {}, `${path}.${name}`);
  });
}

function innerFields(value: AnyValue): AnyFields | undefined {
  if (value.kind === 'list') return innerFields(value.of);
  return value.kind === 'record' ? value.fields : undefined;
}

function wordsIn(fields: AnyFields): string[] {
  return Object.values(fields).flatMap((field) => {
    const inner = innerFields(field);
    return [
      ...(field.word === undefined ? [] : [field.word]),
      ...(field.kind === 'choice' ? Object.values(field.words) : []),
      ...(inner === undefined ? [] : wordsIn(inner)),
    ];
  });
}

describe('the table of fields', () => {
  it('has every field of every schema, those of records in rows included, and no other, in the order of the file', () => {
    for (const table of tableNames) {
      const shape = table === 'layout' ? { id: z.string(), ...placementSchema.shape } : rowSchemas[table].shape;
      expect(differences(tableFields[table], shape, table)).toEqual([]);
      expect(Object.keys(tableFields[table])).toEqual(Object.keys(shape));
    }
  });

  it('calls every field of an object by a word that is there in every language', () => {
    const words = [...objectTables.map((table) => tableFields[table]), tableFields.accepted, headerFields].flatMap(
      wordsIn,
    );
    expect(words.length).toBeGreaterThan(80);
    for (const language of languages) {
      const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = messages[language];
      const missing = words.filter((word) => {
        const [area = '', key = ''] = word.split(':');
        return (areas[area]?.[key] ?? '') === '';
      });
      expect(missing).toEqual([]);
    }
  });

  it('names the rows that each field can point at, in the order of tables and fields', () => {
    const routers = ['vpcs', 'vbrs'];
    const endpoints = ['instances', 'hosts', 'vSwitches', 'vpcs', 'dataCenters'];
    expect(references.map(({ table, path, to, owned }) => [`${table}.${path.join('.')}`, to, owned])).toEqual([
      ['hosts.dataCenter', ['dataCenters'], true],
      ['physicalConnections.account', ['accounts'], true],
      ['physicalConnections.dataCenter', ['dataCenters'], false],
      ['vbrs.account', ['accounts'], true],
      ['vbrs.physicalConnection', ['physicalConnections'], false],
      ['vpcs.account', ['accounts'], true],
      ['vSwitches.vpc', ['vpcs'], true],
      ['securityGroups.vpc', ['vpcs'], true],
      ['securityGroups.rules.*.source.securityGroup', ['securityGroups'], false],
      ['securityGroups.rules.*.source.account', ['accounts'], false],
      ['instances.vSwitch', ['vSwitches'], true],
      ['instances.securityGroups.*', ['securityGroups'], false],
      ['peerings.initiator.router', routers, true],
      ['peerings.acceptor.router', routers, true],
      ['routes.router', ['vpcs', 'vbrs', 'dataCenters'], true],
      ['routes.nextHop.peering', ['peerings'], true],
      ['routes.nextHop.physicalConnection', ['physicalConnections'], true],
      ['intents.from', endpoints, true],
      ['intents.to', endpoints, true],
    ]);
  });

  it('knows from the schema which fields a row may lack', () => {
    expect(isOptional('vbrs', 'vlan')).toBe(true);
    expect(isOptional('vbrs', 'region')).toBe(false);
    expect(isOptional('hosts', 'ip')).toBe(false);
  });
});
