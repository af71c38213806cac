import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliyunCliExporter } from '../../shared/export/aliyun-cli/aliyun-cli-exporter.ts';
import { rosExporter } from '../../shared/export/ros/ros-exporter.ts';
import { terraformExporter } from '../../shared/export/terraform/terraform-exporter.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { canRunScripts, startScripts } from './aliyun-cli/scripts.ts';
import { arbitraryCodePlan } from './arbitrary-code-plan.ts';
import { written } from './code-export.ts';
import { hostileName } from './hostile-names.ts';
import { judgedTemplates, readTemplates } from './ros/templates.ts';
import { readConfiguration, resourcesOfType } from './terraform/configuration.ts';

const top = temporaryFolder();
const canary = 'canary-was-here';

/** Names that try to get out of where they stand in HCL, in a shell, or in YAML; what runs leaves a file behind. */
const name = fc.oneof(
  hostileName,
  fc.constantFrom(
    `$(touch ${canary})`,
    `\`touch ${canary}\``,
    `'; touch ${canary}; '`,
    `"; touch ${canary}; "`,
    `x'$(touch ${canary})'`,
    `\nEOF\ntouch ${canary}\n`,
    `a\\'; touch ${canary} #`,
    '${file("/etc/passwd")}',
    '$${x} $$${x} %%{if true} %$${x} ${',
    '%{ for a in b }',
    'a"\n}\nresource "x" "y" {',
    'key: [a, {b: c}]\n---\n- *x',
    '!!js/function "x"',
    'on',
    '2019-08-14',
    'https://example.com',
    '-rf',
    '中文“名称”',
    'مرحبا بالعالم',
  ),
  fc
    .array(fc.constantFrom('$', '{', '%', '}', '"', "'", '\\', '`', '\n', 'a', '#', '!'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);
const hostilePlan = arbitraryCodePlan({ vpcs: 3, name });

describe('a plan with hostile names as Terraform', () => {
  it('parses, refers to what exists, and calls every VPC what it is told to', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePlan, async (of) => {
        const configuration = await readConfiguration(written(terraformExporter, of).files);
        expect(configuration.problems).toEqual([]);
        const names = resourcesOfType(configuration, 'alicloud_vpc').map(([, { vpc_name }]) =>
          unescaped(String(vpc_name)),
        );
        expect(names.filter((one) => !isAllowedName(one))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says in HCL what the plan says, sign by sign', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (of) => {
        const configuration = await readConfiguration(written(terraformExporter, vpcCalled(`V${of}`)).files);
        const [[, body] = ['', {}]] = resourcesOfType(configuration, 'alicloud_vpc');
        // HCL composes characters (NFC), and so does whoever compares.
        expect(unescaped(String(body['vpc_name']))).toBe(asCloudName(`V${of}`).normalize('NFC'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a plan with hostile names as ROS templates', () => {
  it('parses, and passes the validators', () => {
    fc.assert(
      fc.property(hostilePlan, (of) => {
        expect(judgedTemplates(readTemplates(written(rosExporter, of).files))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says in YAML what the plan says, sign by sign', () => {
    fc.assert(
      fc.property(name, (of) => {
        const [template] = readTemplates(written(rosExporter, vpcCalled(`V${of}`)).files);
        const vpc = Object.values(template?.resources ?? {}).find(({ Type }) => Type === 'ALIYUN::ECS::VPC');
        expect((vpc?.['Properties'] as { VpcName: string }).VpcName).toBe(asCloudName(`V${of}`));
      }),
      { numRuns: 200 },
    );
  });
});

// Needs bash and jq.
describe.skipIf(!canRunScripts)('a plan with hostile names as scripts', () => {
  it('is still bash, whatever the names', () => {
    fc.assert(
      fc.property(hostilePlan, (of) => {
        for (const [file, content] of written(aliyunCliExporter, of).files) {
          if (!file.endsWith('.sh')) continue;
          expect(content).not.toMatch(/[\0\r]/u);
          const { status, stderr } = spawnSync('bash', ['-n'], { input: content, encoding: 'utf8' });
          expect([status, stderr]).toEqual([0, '']);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('executes nothing of a name and passes it on sign by sign', async () => {
    const drawn = fc.sample(name, { numRuns: 200, seed: 7 });
    // Namesakes are told apart, which is another test's matter.
    const names = [...new Map(drawn.map((one) => [asCloudName(`V${one}`), one])).values()];
    expect(names.length).toBeGreaterThan(60);
    const folder = mkdtempSync(path.join(top, 'words-'));
    // One script of the exporter's own quoting, and a program that says what it was called with.
    const script = written(aliyunCliExporter, vpcsCalled(names.map((one) => `V${one}`))).files.get('acct_a.sh') ?? '';
    const calls = script.split('\n').filter((line) => line.startsWith('ensure_vpc '));
    writeFileSync(path.join(folder, 'words.sh'), `ensure_vpc() { printf '%s\\0' "$3"; }\n${calls.join('\n')}\n`);
    const { stdout, status } = spawnSync('bash', ['words.sh'], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(
      stdout
        .split('\0')
        .slice(0, -1)
        .map((one) => one.slice(0, 20)),
    ).toEqual(names.map((one) => asCloudName(`V${one}`).slice(0, 20)));
    expect(readdirSync(folder)).toEqual(['words.sh']);

    const scripts = await startScripts(
      top,
      vpcsCalled([`$(touch ${canary})`, `'; touch ${canary}; '`, `\`touch ${canary}\``]),
    );
    const { status: dryStatus, out } = scripts.run('acct_a.sh', { DRY_RUN: '1' });
    expect([dryStatus, out.match(/CreateVpc/gu)?.length]).toEqual([0, 3]);
    scripts.inTurns('.sh');
    expect(scripts.things('vpc').map(({ VpcName }) => VpcName)).toEqual([
      `n-$(touch ${canary})`,
      `n-'; touch ${canary}; '`,
      `n-\`touch ${canary}\``,
    ]);
    expect(existsSync(path.join(scripts.folder, canary))).toBe(false);
  });
});

describe('what no export of code ever holds', () => {
  it('is a path outside its folder or of other signs than ASCII', () => {
    fc.assert(
      fc.property(hostilePlan, fc.constantFrom(terraformExporter, aliyunCliExporter, rosExporter), (of, exporter) => {
        const paths = [...written(exporter, of).files.keys()];
        expect(
          paths.filter((file) => !/^([0-9]-[a-z]+\/)?[A-Za-z0-9_.-]+$/u.test(file) || file.includes('..')),
        ).toEqual([]);
        expect(new Set(paths.map((file) => file.toLowerCase())).size).toBe(paths.length);
      }),
      { numRuns: 60 },
    );
  });
});

function vpcCalled(of: string): Plan {
  return vpcsCalled([of]);
}

function vpcsCalled(names: readonly string[]): Plan {
  const builder = plan();
  names.forEach((one, at) => builder.vpc(`vpc-${at}`, [`10.${at}.0.0/16`], { name: one }));
  return builder.build();
}

/** The rule of the domain notes, written again: one line, at most 128 signs; what comes in begins with a letter. */
function asCloudName(of: string): string {
  const line = Array.from(of)
    .map((sign) => (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(sign) ? ' ' : sign))
    .join('')
    .replaceAll(/ +/gu, ' ')
    .trim();
  let name = '';
  for (const sign of line) {
    if (name.length + sign.length > 128) break;
    name += sign;
  }
  const cut = name === line ? name : name.trimEnd();
  return cut.length === 1 ? `${cut}-` : cut;
}

function isAllowedName(of: string): boolean {
  return (
    of.length >= 2 &&
    of.length <= 128 &&
    /^[A-Za-z\p{Script=Han}]/u.test(of) &&
    !/^https?:\/\//iu.test(of) &&
    !/\p{Cc}/u.test(of)
  );
}

/** The parser gives templates back as they are written. */
function unescaped(of: string): string {
  return of.replaceAll('$${', '${').replaceAll('%%{', '%{');
}
