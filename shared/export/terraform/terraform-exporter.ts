import type { Translator } from '../../messages/translator.ts';
import type { ExportedFile, Exporter } from '../exporter.ts';
import { codeExport } from '../resources/code-export.ts';
import type { CodeOptions } from '../resources/resources-of.ts';
import { type CodePlan, isToBeMade, ofKind } from '../resources/resource.ts';
import { gap, hclFile, type Item } from './hcl.ts';
import { networkItems, securityGroupItems } from './network-file.ts';
import { connectionItem, interfaceItem } from './peerings-file.ts';
import { terraformReadme } from './readme.ts';
import { routeItem, securityRuleItem } from './routes-file.ts';
import { exampleValues, outputItems, providerItems, variableItems, versionsItems } from './settings-files.ts';

/** A plan as one Terraform configuration, with a provider for every account and region in it. */
export const terraformExporter: Exporter<CodeOptions> = {
  run: (input, options) => codeExport(input, options, terraformFiles),
};

function* terraformFiles(code: CodePlan, speak: Translator): Generator<number, readonly ExportedFile[], undefined> {
  const { resources } = code;
  const files: ExportedFile[] = [];
  const add = (name: string, groups: readonly (readonly Item[])[]): number => {
    if (groups.length > 0) files.push({ path: name, content: hclFile(apart(groups)) });
    return files.length / 10;
  };
  yield add('versions.tf', versionsItems());
  yield add('providers.tf', providerItems(code));
  yield add('variables.tf', variableItems(code, speak));
  yield add('network.tf', networkItems(resources));
  yield add('peerings.tf', [
    ...ofKind(resources, 'interface')
      .filter((end) => isToBeMade(end))
      .map((end) => [interfaceItem(end)]),
    ...ofKind(resources, 'connection').map((connection) => [connectionItem(connection)]),
  ]);
  yield add(
    'routes.tf',
    ofKind(resources, 'route').map((route) => [routeItem(route)]),
  );
  yield add('security.tf', [
    ...ofKind(resources, 'securityGroup').map((group) => securityGroupItems(group)),
    ...ofKind(resources, 'securityRule').map((rule) => [securityRuleItem(rule)]),
  ]);
  yield add('outputs.tf', outputItems(code, speak));
  yield add('terraform.tfvars.example', exampleValues(code, speak));
  files.push({ path: 'README.md', content: terraformReadme(code, speak) });
  return files;
}

/** Groups of blocks with an empty line between them. */
function apart(groups: readonly (readonly Item[])[]): Item[] {
  return groups.flatMap((group, at) => (at === 0 ? group : [gap, ...group]));
}
