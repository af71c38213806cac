import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloudName } from '../../../shared/export/resources/cloud-name.ts';
import { createKeys } from '../../../shared/export/resources/keys.ts';
import { terraformExporter } from '../../../shared/export/terraform/terraform-exporter.ts';
import { plan } from '../../support/plan-builder.ts';
import { written } from '../code-export.ts';
import { hostileName } from '../hostile-names.ts';

describe('a key', () => {
  it.each([
    ['vpc-1', 'vpc_1'],
    ['pc-AAA', 'pc_AAA'],
    ['vpc-hub-2', 'vpc_hub_2'],
  ])('is the id with underscores where that can be read back: %s', (id, key) => {
    expect(createKeys().ofId(id)).toBe(key);
  });

  it('is ASCII, begins with a letter, is short, and no two ids share one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileName, { minLength: 1, maxLength: 20 }), (ids) => {
        const keys = createKeys();
        const made = ids.map((id) => keys.ofId(id));
        expect(made.filter((key) => !/^[A-Za-z][A-Za-z0-9_]{0,79}$/u.test(key))).toEqual([]);
        expect(new Set(made.map((key) => key.toLowerCase())).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });

  it('stays what it is when an object is renamed or gets company', () => {
    const addresses = (name: string, more: boolean): string[] => {
      const builder = plan().vpc('vpc-2', ['10.2.0.0/16'], { name });
      const network = written(
        terraformExporter,
        (more ? builder.vpc('vpc-1', ['10.1.0.0/16'], { name }) : builder).build(),
      );
      const text = network.files.get('network.tf') ?? '';
      return [...text.matchAll(/^resource "alicloud_vpc" "(\w+)"/gmu)].map(([, address = '']) => address);
    };
    expect(addresses('Production', false)).toEqual(['vpc_2']);
    expect(addresses('生产', true)).toEqual(['vpc_2', 'vpc_1']);
  });
});

describe('a name for the cloud', () => {
  it.each([
    ['VPC1', 'VPC1', false],
    ['生产网络', '生产网络', false],
    ['1st', 'n-1st', true],
    ['https://x', 'n-https://x', true],
    ['', 'fallback', true],
    ['x', 'x-', true],
    ['a\n\tb', 'a b', true],
    ['👩‍👩‍👧‍👦', 'n-👩‍👩‍👧‍👦', true],
    ['A\u202Eb', 'A b', true],
    ['a$(reboot)"\'`', 'a$(reboot)"\'`', false],
    ['x'.repeat(10_000), 'x'.repeat(128), true],
    [`${'x'.repeat(127)}👍`, 'x'.repeat(127), true],
  ])('is the plan’s where the cloud takes that, else the nearest that it takes', (text, name, isAdapted) => {
    expect(cloudName(text, 'fallback')).toEqual({ name, isAdapted });
  });

  it('keeps its ending when it is cut', () => {
    const { name } = cloudName('x'.repeat(500), 'fallback', '-initiator');
    expect(name).toBe(`${'x'.repeat(118)}-initiator`);
  });

  it('is another one for namesakes that would meet, and says so', () => {
    const namesakes = plan()
      .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Same' })
      .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Same' })
      .vpc('vpc-3', ['10.3.0.0/16'], { name: 'Same', region: 'cn-beijing' });
    const { files, remarks } = written(terraformExporter, namesakes.build());
    const names = [...(files.get('network.tf') ?? '').matchAll(/vpc_name += "(.+)"/gu)].map(([, name]) => name);
    expect(names).toEqual(['Same', 'Same-vpc_2', 'Same']);
    expect(remarks).toEqual([
      'There is another “Same” in the same place, so this one is called “Same-vpc_2” in the cloud.',
    ]);
  });
});
