import { describe, expect, it } from 'vitest';
import { rosExporter } from '../../../shared/export/ros/ros-exporter.ts';
import { codeCases, written } from '../code-export.ts';
import { judgedTemplates, readTemplates } from './templates.ts';

describe('ROS templates, judged by the ROS CDK', () => {
  it.each(codeCases)('finds nothing wrong with %s', (_name, plan, options) => {
    const templates = readTemplates(written(rosExporter, plan, options).files);
    expect(templates.length).toBeGreaterThan(0);
    expect(judgedTemplates(templates)).toEqual([]);
  });
});

describe('the judge', () => {
  const judge = (type: string, properties: string) =>
    judgedTemplates(
      readTemplates(
        new Map([['1-network/x.yml', `Resources:\n  A:\n    Type: ${type}\n    Properties: ${properties}\n`]]),
      ),
    ).join('\n');

  it.each([
    ['ALIYUN::VPC::RouterInterface', '{ Role: InitiatingSide, RouterId: x, Nme: y }', 'Nme unknown'],
    ['ALIYUN::VPC::RouterInterface', '{ Role: Middle, RouterId: x }', 'Middle'],
    ['ALIYUN::VPC::RouterInterface', '{ Role: InitiatingSide }', 'lacks RouterId'],
    ['ALIYUN::ECS::VPC', '{ VpcName: { Ref: Nowhere } }', 'Nowhere is no parameter'],
    ['ALIYUN::ECS::VPC', '{ VpcName: { "Fn::GetAtt": [A, Color] } }', 'A has no attribute Color'],
    ['ALIYUN::ECS::VPC', '{ VpcName: { "Fn::GetAtt": [A, VpcId] } }', 'in a circle'],
    ['ALIYUN::ECS::VPC', '{ VpcName: on }', 'Resolution error'],
  ])('sees what is wrong in a %s of %s', (type, properties, problem) => {
    expect(judge(type, properties)).toContain(problem);
  });
});
