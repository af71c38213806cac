import { expect, it } from 'vitest';
import { diagramTable } from '../../../shared/export/diagram/diagram-table.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';
import { drawn, english } from './drawn.ts';

it('the table of a diagram has a row for every object that is drawn and for every peering', () => {
  expect(diagramTable(drawn(casePlan('section-10-shared-physical-connection')).scene, english).split('\n')).toEqual([
    'Kind\tName\tAccount\tRegion\tDetails',
    'Data center\tOn-premises data center\t\t\t172.16.0.0/12; 1 host',
    'Physical connection\tpc-AAA\tAccount A\tChina (Beijing)\tap-cn-beijing-dx-A; 1 Gbit/s',
    'VBR\tVPC-Beijing\tAccount A\tChina (Beijing)\tVLAN 1000; 10.100.0.1 ↔ 10.100.0.2',
    'VPC\tVPC-A\tAccount A\tChina (Beijing)\t10.10.0.0/16; vSwitch a · 10.10.1.0/24; 1 instance',
    'VPC\tVPC-B\tAccount B\tChina (Hangzhou)\t192.168.0.0/16; vSwitch b · 192.168.1.0/24; 1 instance',
    'Peering connection\tVBR to VPC-A\t\t\tVPC-Beijing → VPC-A; 1 Gbit/s; Activated',
    'Peering connection\tVBR to VPC-B\t\t\tVPC-Beijing → VPC-B; 2 Mbit/s; Activated',
    '',
  ]);
});

it('the table of a diagram holds nothing that a spreadsheet would run', () => {
  const name = '=cmd|\'/c calc\'!A1\t"x"\nnext';
  const [, row] = diagramTable(drawn(plan().vpc('a', [], { name }).build()).scene, english).split('\n');
  expect(row?.split('\t')[1]).toBe("'=cmd|'/c calc'!A1 \"x\" next");
});
