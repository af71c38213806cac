import { describe, expect, it } from 'vitest';
import { rosExporter } from '../../../shared/export/ros/ros-exporter.ts';
import { codeCases, written } from '../code-export.ts';

describe('Templates of the cases, read as text', () => {
  it.each(codeCases)('%s', async (name, plan, options) => {
    for (const [path, content] of written(rosExporter, plan, options).files) {
      await expect(content).toMatchFileSnapshot(`../golden/${name}/ros/${path}`);
    }
  });
});
