import { message } from '../../messages/message.ts';
import type { Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { removeObjects } from '../../plan/edits/remove-objects.ts';
import { objectTables, type ObjectTable, type Plan, type Rows } from '../../plan/plan.ts';
import { everyReference, type Reference, referencesOf, withReferences } from '../../plan/references.ts';
import { examplePlan } from '../example-plan.ts';
import {
  exampleDataCenter,
  examplePeering,
  examplePhysicalConnection,
  exampleVpc,
  exampleVSwitch,
} from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { rowName } from './row-name.ts';

interface Details {
  readonly table: ObjectTable;
  /** The row's place: ids of a faulty file may repeat. */
  readonly at: number;
  readonly path: string;
  readonly missing: string;
}

export const danglingReference = defineRule<Details>({
  code: 'FILE001',
  name: 'dangling-reference',
  severity: 'error',
  sources: [],
  texts: {
    en: {
      title: 'Reference to an object that is not there',
      message: '{{kind}} {{name}} refers to {{missing}} ({{path}}), and the plan has no such object.',
      why: 'What the reference was meant to say is lost, so that everything behind it is left out of the checks.',
      how: 'Add the missing object, point the reference at another one, or take out what refers to it.',
      addAccount: 'Add an account with the id {{missing}}',
      takeOut: 'Take the reference to {{missing}} out of {{name}}',
      takeOutRule: 'Delete the rules of security group {{name}} that refer to {{missing}}',
      remove: 'Delete {{kind}} {{name}} and what hangs on it',
    },
    'zh-CN': {
      title: '引用的对象不存在',
      message: '{{kind}} {{name}} 引用了 {{missing}}（{{path}}），但方案中没有该对象。',
      why: '该引用的含义已丢失，依赖它的内容不会参与检查。',
      how: '补充缺失的对象，或改为引用其他对象，或删除引用它的内容。',
      addAccount: '添加 ID 为 {{missing}} 的账号',
      takeOut: '从 {{name}} 中移除对 {{missing}} 的引用',
      takeOutRule: '删除安全组 {{name}} 中引用 {{missing}} 的规则',
      remove: '删除{{kind}} {{name}} 及其下属对象',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A vSwitch of a VPC that was deleted',
        plan: () => examplePlan({ vSwitches: [exampleVSwitch('vsw-a', 'vpc-gone', '192.168.1.0/24')] }),
      },
      {
        shows: 'A peering connection to a router that is no router but a data center',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
            peerings: [examplePeering('peer-1', 'dc-1', 'vpc-a')],
          }),
      },
      {
        shows: 'A VPC of an account that the plan does not list',
        plan: () => examplePlan({ accounts: [], vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')] }),
      },
      {
        shows: 'A security group rule and an instance that name a security group which is gone',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24')],
            securityGroups: [
              {
                id: 'sg-a',
                vpc: 'vpc-a',
                name: 'sg-a',
                rules: [
                  {
                    policy: 'accept',
                    protocol: 'tcp',
                    ports: '443/443',
                    priority: 1,
                    source: { securityGroup: 'sg-b' },
                  },
                  { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr: '10.0.0.0/8' } },
                ],
              },
            ],
            instances: [
              { id: 'ecs-a', vSwitch: 'vsw-a', name: 'ecs-a', ip: '192.168.1.10', securityGroups: ['sg-a', 'sg-b'] },
            ],
          }),
      },
    ],
    good: [
      {
        shows: 'Every reference leads to an object of the right kind',
        plan: () =>
          examplePlan({
            dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
            physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '10.0.0.0/8')],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')],
          }),
      },
      {
        shows: 'The canvas remembers the place of an object that is gone, and nothing refers to it',
        plan: () => examplePlan({ layout: [{ id: 'vpc-gone', x: 0, y: 0 }] }),
      },
    ],
  },
  check({ plan, objects }, report) {
    let idsByTable: Map<ObjectTable, ReadonlySet<string>> | undefined;
    // Of a repeated id the index of objects knows the first alone; FILE002 reports the others, and a reference to one of them is not lost.
    const isIn = (table: ObjectTable, id: string): boolean => {
      idsByTable ??= new Map(objectTables.map((name) => [name, new Set(plan[name].map((row) => row.id))]));
      return idsByTable.get(table)?.has(id) ?? false;
    };
    const isThere = (id: string, { to }: Reference): boolean => {
      const target = objects.get(id);
      return target !== undefined && (to.includes(target.table) || to.some((table) => isIn(table, id)));
    };
    for (const table of objectTables) {
      const rows: readonly Rows[ObjectTable][] = plan[table];
      rows.forEach((row, at) => {
        if (everyReference(table, row, isThere)) return;
        const lost = referencesOf(table, row).filter(({ reference, id }) => !isThere(id, reference));
        const told = new Set<string>();
        for (const { reference, id } of lost) {
          const path = reference.path.join('.');
          const key = `${path} ${id}`;
          if (told.has(key)) continue;
          told.add(key);
          report({
            subjects: [row.id],
            params: { kind: message(`kinds:${table}`), name: rowName(row), missing: id, path },
            details: { table, at, path, missing: id },
          });
        }
      });
    }
  },
  fixes(network, details) {
    const { table, at, missing } = details;
    const row = network.plan[table][at];
    const reference =
      row &&
      referencesOf(table, row)
        .map((found) => found.reference)
        .find((one) => isOf(one, details));
    if (row === undefined || reference === undefined) return [];
    const params = { kind: message(`kinds:${table}`), name: rowName(row), missing };
    if (!reference.owned) {
      const text = table === 'securityGroups' ? 'takeOutRule' : 'takeOut';
      return [
        { title: { key: `FILE001:${text}`, params }, safe: false, patch: withoutReference(network.plan, details) },
      ];
    }
    // Whoever owns an object is only a name in a plan: adding it is always less than deleting what it owns.
    if (reference.to.includes('accounts') && !network.objects.has(missing)) return [addAccount(network, missing)];
    return [{ title: { key: 'FILE001:remove', params }, safe: false, patch: withoutRow(network, details) }];
  },
});

function isOf(reference: Reference, { table, path }: Details): boolean {
  return reference.table === table && reference.path.join('.') === path;
}

function addAccount({ plan }: Network, missing: string): Fix {
  const draft = startDraft(plan);
  draft.add('accounts', { id: missing, name: missing });
  return { title: { key: 'FILE001:addAccount', params: { missing } }, safe: false, patch: draft.patch() };
}

function withoutReference(plan: Plan, details: Details): Fix['patch'] {
  const { table, at, missing } = details;
  const draft = startDraft(plan);
  const row = plan[table][at];
  if (row !== undefined) {
    const kept = withReferences(table, row, (id, one) => (isOf(one, details) && id === missing ? undefined : id));
    draft.replaceAt(table, at, kept);
  }
  return draft.patch();
}

/** Of objects with the same id, only this one goes: what hangs on the id may belong to the others. */
function withoutRow({ plan }: Network, { table, at }: Details): Fix['patch'] {
  const id = plan[table][at]?.id ?? '';
  const isUnique = objectTables.flatMap((name) => plan[name].filter((row) => row.id === id)).length === 1;
  if (isUnique) return removeObjects(plan, [id]);
  const draft = startDraft(plan);
  draft.removeAt(table, at);
  return draft.patch();
}
