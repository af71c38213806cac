import { describe, expect, it } from 'vitest';
import { aliyunCliExporter } from '../../../shared/export/aliyun-cli/aliyun-cli-exporter.ts';
import { rosExporter } from '../../../shared/export/ros/ros-exporter.ts';
import { terraformExporter } from '../../../shared/export/terraform/terraform-exporter.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';
import { written } from '../code-export.ts';

const exporters = [
  ['Terraform', terraformExporter],
  ['scripts', aliyunCliExporter],
  ['ROS templates', rosExporter],
] as const;

describe('what exists', () => {
  it('is not made again: a finished plan makes neither networks nor interfaces nor connections', () => {
    const { files } = written(terraformExporter, casePlan('section-10-shared-physical-connection'));
    const types = [...files.values()].flatMap((text) =>
      [...text.matchAll(/^resource "(\w+)"/gmu)].map(([, type]) => type),
    );
    expect(new Set(types)).toEqual(
      new Set(['alicloud_vswitch', 'alicloud_security_group', 'alicloud_security_group_rule', 'alicloud_route_entry']),
    );
  });

  it('is made again where the plan is to be built anew, without any of its ids', () => {
    for (const [, exporter] of exporters) {
      const of = casePlan('section-10-shared-physical-connection');
      const text = [...written(exporter, of, { rebuild: true }).files.values()].join('\n');
      for (const id of ['vpc-12345678', 'vpc-87654321', 'vbr-12345678', 'ri-1234567', 'ri-7654321'])
        expect(text).not.toContain(id);
    }
  });

  it('is asked for where its id is not known, and what lies in it where the plan can’t tell', () => {
    const of = plan()
      .vpc('vpc-1', ['10.1.0.0/16'], { routerId: 'vrt-1' })
      .vSwitch('vsw-1', 'vpc-1', '10.1.0.0/24')
      .securityGroup('sg-1', 'vpc-1')
      .build();
    const readme = written(terraformExporter, of).files.get('README.md') ?? '';
    expect([...readme.matchAll(/^\| `(\w+)`/gmu)].map(([, name]) => name)).toEqual([
      'acct_a_profile',
      'vpc_1_id',
      'vsw_1_id',
      'vsw_1_zone',
      'sg_1_id',
    ]);
  });

  it('leaves nothing to make where a plan holds nothing else', () => {
    const of = plan().vpc('vpc-1', ['10.1.0.0/16'], { cloudId: 'vpc-x' }).build();
    for (const [, exporter] of exporters)
      expect(written(exporter, of).remarks).toEqual(['Nothing of this plan is left for code to make.']);
  });

  it('is a VBR on another account’s physical connection: its owner makes it', () => {
    const of = plan()
      .account('acct-a')
      .account('acct-b')
      .dataCenter('dc-1', ['172.16.0.0/12'])
      .physicalConnection('pc-1', { account: 'acct-b', dataCenter: 'dc-1', accessPoint: 'ap-cn-beijing-dx-A' })
      .vbr('vbr-1', { account: 'acct-a', region: 'cn-beijing', physicalConnection: 'pc-1', vlan: 1 })
      .vpc('vpc-1', ['10.1.0.0/16'])
      .peering('p-1', 'vbr-1', 'vpc-1', { billing: { method: 'pay-as-you-go' } })
      .build();
    const { files, remarks } = written(terraformExporter, of);
    expect(files.get('network.tf')).not.toContain('resource "alicloud_express_connect_virtual_border_router"');
    expect(remarks).toContain(
      'VBR vbr-1 lies on a physical connection of another account: the owner of the connection creates it for this account, and its id goes in as an input.',
    );
  });
});

describe('code', () => {
  it.each(exporters)('holds no secret and says the same every time: %s', (_name, exporter) => {
    const of = casePlan('section-09-two-accounts');
    const once = [...written(exporter, of, { rebuild: true }).files];
    expect([...written(exporter, of, { rebuild: true }).files]).toEqual(once);
    expect(once.map(([, text]) => text).join('\n')).not.toMatch(/access_key|secret_key|AccessKeySecret|password/iu);
  });

  it.each(exporters)('speaks Chinese where its reader does: %s', (_name, exporter) => {
    const [, readme = ''] =
      [...written(exporter, casePlan('section-10-shared-physical-connection'), {}, 'zh-CN').files].find(([path]) =>
        path.endsWith('README.md'),
      ) ?? [];
    expect(readme).toContain('不由代码创建的内容');
    // The title is the plan's own name.
    expect(readme.slice(readme.indexOf('\n'))).not.toMatch(/[a-z]+ [a-z]+ [a-z]+ [a-z]+/u);
  });

  it('tells a region that the provider does not know not to be checked', () => {
    const providers = (region: string) =>
      written(terraformExporter, plan().vpc('vpc-1', ['10.1.0.0/16'], { region }).build()).files.get('providers.tf');
    expect(providers('cn-wuhan-lr')).toContain('skip_region_validation = true');
    expect(providers('cn-beijing')).not.toContain('skip_region_validation');
  });
});
