import { describe, expect, it } from 'vitest';
import { measure, median } from '../../build/bench-measure.mjs';
import { benchTable, withMeasurements } from '../../build/bench-table.mjs';

describe('measure', () => {
  it('gives the median time of a call and the ratio to the first side', () => {
    let clockMs = 0;
    const takes = (ms: number) => () => (clockMs += ms);
    const sides = [
      { label: 'ours', run: takes(0.5) },
      { label: 'naive', run: takes(40) },
    ];
    const [ours, naive] = measure({ name: 'overlaps', sides }, () => clockMs);
    expect(ours).toMatchObject({ label: 'ours', medianMs: 0.5, timesFirst: 1 });
    expect(naive).toMatchObject({ label: 'naive', medianMs: 40, timesFirst: 80 });
  });

  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([3, 1, 100])).toBe(3);
    expect(median([4, 1, 100, 2])).toBe(3);
  });
});

describe('the table', () => {
  const results = [
    { label: 'ours', medianMs: 0.25, samples: 300, timesFirst: 1 },
    { label: 'naive', medianMs: 20, samples: 75, timesFirst: 80 },
  ];

  it('shows each side as a multiple of the first', () => {
    expect(benchTable([{ name: 'overlaps', note: '1,000 VPCs', results }]).split('\n')).toEqual([
      '| benchmark | side | median | samples | times the first |',
      '| --- | --- | ---: | ---: | ---: |',
      '| overlaps | ours | 250 µs | 300 | 1 |',
      '|  | naive | 20.0 ms | 75 | 80 |',
      '',
      '- overlaps: 1,000 VPCs',
    ]);
  });

  it('replaces only the marked section of a document', () => {
    const document = '# Speed\n\n<!-- measurements -->\nold\n<!-- /measurements -->\n\nEnd.\n';
    expect(withMeasurements(document, 'new')).toBe(
      '# Speed\n\n<!-- measurements -->\n\nnew\n\n<!-- /measurements -->\n\nEnd.\n',
    );
    expect(withMeasurements('# Speed\n', 'new')).toBeUndefined();
  });
});
