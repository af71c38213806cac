import { expect, it } from 'vitest';
import { diagramMermaid } from '../../../shared/export/diagram/mermaid.ts';
import { casePlan } from '../../support/cases.ts';
import { drawn, english, goldenCases } from './drawn.ts';

// Apart from the other tests of Mermaid: those need a window, in which the cases can't be read from the disk.
it.each(goldenCases)('the Mermaid chart of the case %s is the reviewed one', async (name) => {
  const { scene, options } = drawn(casePlan(name));
  await expect(diagramMermaid(scene, options, english)).toMatchFileSnapshot(`golden/${name}.mmd`);
});
