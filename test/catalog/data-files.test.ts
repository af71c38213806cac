import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedQuotas } from '../../shared/catalog/published-quotas.ts';
import { regions } from '../../shared/catalog/regions.ts';
import { type Source, sourceDocuments } from '../../shared/catalog/source.ts';

const folder = join(import.meta.dirname, '../../shared/catalog/data');
const files = readdirSync(folder).sort();

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object below a value that looks like a citation. */
function citations(value: unknown): Source[] {
  if (Array.isArray(value)) return value.flatMap(citations);
  if (!isObject(value)) return [];
  if (typeof value['document'] === 'string') return [value as unknown as Source];
  return Object.values(value).flatMap(citations);
}

describe('the data files of the catalog', () => {
  it('are the ten known ones', () => {
    expect(files).toEqual([
      'access-points.json',
      'openapi-params.json',
      'overdue-timelines.json',
      'quotas.json',
      'regions.json',
      'ros-types.json',
      'router-interface-specs.json',
      'source-documents.json',
      'status-map.json',
      'terraform-schema.json',
    ]);
  });

  it.each(files)('%s parses and calls the guide by its name', (file) => {
    expect(isObject(read(file))).toBe(true);
    expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\bseed|seed[A-Z-]/i);
  });

  it.each(files)('%s cites documents of the list of sources alone', (file) => {
    const unknown = citations(read(file)).filter(({ document }) => !Object.hasOwn(sourceDocuments, document));
    expect(unknown).toEqual([]);
  });

  it('give every published quota a source and an id of its own within its edition', () => {
    for (const quotas of Object.values(publishedQuotas)) {
      expect(new Set(quotas.map((quota) => quota.id)).size).toBe(quotas.length);
      for (const quota of quotas) expect(citations(quota.source), quota.id).toHaveLength(1);
    }
  });

  it('give every region a source', () => {
    for (const region of regions) expect(region.sources.length, region.id).toBeGreaterThan(0);
  });

  it('keep the schemas that exports are written by', () => {
    const terraform = read('terraform-schema.json');
    const ros = read('ros-types.json');
    const api = read('openapi-params.json');
    expect(terraform).toHaveProperty(['resources', 'alicloud_express_connect_router_interface', 'schema', 'role']);
    expect(ros).toHaveProperty(['ALIYUN::VPC::RouterInterface', 'properties', 'Role', 'required'], true);
    expect(api).toHaveProperty(['apis', 'vpc:CreateRouterInterface', 'deprecated'], false);
  });
});
