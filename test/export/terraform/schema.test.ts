import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { terraformExporter } from '../../../shared/export/terraform/terraform-exporter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { codeCases, written } from '../code-export.ts';
import { readConfiguration } from './configuration.ts';

const top = temporaryFolder();
const hasTerraform = spawnSync('terraform', ['version']).status === 0;

describe('Terraform, judged by the provider’s schema', () => {
  it.each(codeCases)('finds nothing wrong with %s', async (_name, plan, options) => {
    const { blocks, problems } = await readConfiguration(written(terraformExporter, plan, options).files);
    expect(problems).toEqual([]);
    expect(blocks.size).toBeGreaterThan(5);
  });

  // Needs the terraform program; it is no dependency of this project.
  it.skipIf(!hasTerraform).each(codeCases)('is as terraform fmt leaves it: %s', (_name, plan, options) => {
    const folder = mkdtempSync(path.join(top, 'case-'));
    for (const [file, content] of written(terraformExporter, plan, options).files)
      writeFileSync(path.join(folder, path.basename(file)), content);
    const env = { ...process.env, TF_CLI_CONFIG_FILE: '' };
    const { stdout, status } = spawnSync('terraform', ['fmt', '-check', '-diff', folder], { encoding: 'utf8', env });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});

describe('the judge', () => {
  const judge = async (hcl: string) => (await readConfiguration(new Map([['main.tf', hcl]]))).problems;
  const vpc = (more: string) =>
    `provider "alicloud" {\n alias = "a"\n}\nresource "alicloud_vpc" "v" {\n provider = alicloud.a\n ${more}\n}\n`;

  it.each([
    [vpc('nme = "x"'), 'alicloud_vpc.v: nme is no argument'],
    [vpc('name = "x"'), 'alicloud_vpc.v: name is deprecated'],
    [vpc('vpc_name = var.nowhere'), 'alicloud_vpc.v refers to var.nowhere, which is nowhere'],
    [vpc('vpc_name = alicloud_vpc.v.id'), 'The blocks need each other in a circle'],
    [vpc('dns_hostname_status = "MAYBE"'), 'alicloud_vpc.v: dns_hostname_status = "MAYBE": not in the enum'],
    [vpc('ipv4_cidr_mask = "x"'), 'alicloud_vpc.v: ipv4_cidr_mask is "x", no int'],
    [
      vpc('') + 'resource "alicloud_route_entry" "r" {\n provider = alicloud.a\n name = alicloud_vpc.v.nothing\n}\n',
      'alicloud_route_entry.r reads alicloud_vpc.v.nothing: no attribute nothing',
    ],
  ])('sees what is wrong in %j', async (hcl, problem) => {
    expect(await judge(hcl)).toContain(problem);
  });
});
