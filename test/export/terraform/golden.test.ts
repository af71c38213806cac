import { describe, expect, it } from 'vitest';
import { terraformExporter } from '../../../shared/export/terraform/terraform-exporter.ts';
import { codeCases, written } from '../code-export.ts';

describe('Terraform of the cases, read as text', () => {
  it.each(codeCases)('%s', async (name, plan, options) => {
    for (const [path, content] of written(terraformExporter, plan, options).files) {
      await expect(content).toMatchFileSnapshot(`../golden/${name}/terraform/${path}`);
    }
  });
});
