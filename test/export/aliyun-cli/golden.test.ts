import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { aliyunCliExporter } from '../../../shared/export/aliyun-cli/aliyun-cli-exporter.ts';
import { codeCases, written } from '../code-export.ts';

describe('scripts of the cases, read as text', () => {
  it.each(codeCases)('%s', async (name, plan, options) => {
    for (const [path, content] of written(aliyunCliExporter, plan, options).files) {
      // The functions are the same in every script; one plan shows them.
      const shown = name === 'planned-hybrid' ? content : content.slice(Math.max(0, content.indexOf('\nneed ')));
      await expect(shown).toMatchFileSnapshot(`../golden/${name}/aliyun-cli/${path}`);
    }
  });
});

// Needs bash.
describe.skipIf(spawnSync('bash', ['--version']).status !== 0)('the syntax of the scripts, by bash itself', () => {
  it.each(codeCases)('is fine in %s', (_name, plan, options) => {
    const scripts = [...written(aliyunCliExporter, plan, options).files].filter(([path]) => path.endsWith('.sh'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const [, input] of scripts) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    }
  });
});
