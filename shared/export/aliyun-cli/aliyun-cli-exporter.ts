import type { Translator } from '../../messages/translator.ts';
import type { ExportedFile, Exporter } from '../exporter.ts';
import { codeExport } from '../resources/code-export.ts';
import type { CodePlan } from '../resources/resource.ts';
import type { CodeOptions } from '../resources/resources-of.ts';
import { accountCodes } from './account-code.ts';
import { buildScript } from './build-script.ts';
import { cliReadme } from './readme.ts';
import { teardownScript } from './teardown-script.ts';

/** A plan as scripts for the Aliyun command line: for every account one that builds and one that takes back. */
export const aliyunCliExporter: Exporter<CodeOptions> = {
  run: (input, options) => codeExport(input, options, cliFiles),
};

function* cliFiles(code: CodePlan, speak: Translator): Generator<number, readonly ExportedFile[], undefined> {
  const scripts = accountCodes(code);
  const files: ExportedFile[] = [];
  for (const [at, script] of scripts.entries()) {
    const { key } = script.account;
    files.push({ path: `${key}.sh`, content: buildScript(script, speak) });
    files.push({ path: `${key}-teardown.sh`, content: teardownScript(script, speak) });
    yield (at + 1) / (scripts.length + 1);
  }
  files.push({ path: 'README.md', content: cliReadme(code, speak) });
  return files;
}
