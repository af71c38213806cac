// @vitest-environment happy-dom
import '../../support/window.ts';
import { describe, expect, it } from 'vitest';
import { failureAnswer } from '../../../renderer/answers/failure-answer.ts';
import { failureMarks } from '../../../renderer/answers/failure-marks.ts';
import { analyze } from '../../../shared/analysis.ts';
import { plan } from '../../support/plan-builder.ts';

describe('what the canvas marks while something is off', () => {
  it('takes peerings off with their ends, and marks networks that lose a pair', () => {
    const { network } = analyze(
      plan()
        .vpc('vpc-1', ['10.1.0.0/16'], { region: 'cn-beijing' })
        .vpc('vpc-2', ['10.2.0.0/16'], { region: 'cn-qingdao' })
        .vpc('vpc-3', ['10.3.0.0/16'], { region: 'cn-qingdao' })
        .peering('peer-1', 'vpc-1', 'vpc-2', { state: 'activated' })
        .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
        .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
        .build(),
      '2019-08-14',
    );
    expect([...failureMarks(failureAnswer(network, 'designed', new Set(['cn-beijing'])))].sort()).toEqual([
      ['peer-1', 'off'],
      ['vpc-1', 'off'],
      ['vpc-2', 'cut'],
    ]);
  });
});
