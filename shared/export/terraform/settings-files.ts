import { findRegion } from '../../catalog/regions.ts';
import type { Translator } from '../../messages/translator.ts';
import { printable } from '../resources/cloud-name.ts';
import { type CodePlan, type Input, ofKind, type RouterResource } from '../resources/resource.ts';
import { attribute, block, comment, gap, type Item, raw, text } from './hcl.ts';
import { interfaceId, routerCloudId, variable } from './references.ts';

/** The first version of the provider whose VBRs export their route table. */
const providerVersion = '>= 1.263.0';
/** `nullable` needs Terraform 1.1; before 1.2 an error message had to be an English sentence. */
const terraformVersion = '>= 1.2';

export function versionsItems(): Item[][] {
  return [
    [
      block(
        'terraform',
        [],
        [
          attribute('required_version', text(terraformVersion)),
          gap,
          block(
            'required_providers',
            [],
            [
              attribute('alicloud', [
                attribute('source', text('aliyun/alicloud')),
                attribute('version', text(providerVersion)),
              ]),
            ],
          ),
        ],
      ),
    ],
  ];
}

/** One provider for each account and region; which profile of the caller's own configuration it uses is a variable. */
export function providerItems({ places, accounts, resources }: CodePlan): Item[][] {
  const providers = places.map(({ key, account, region }) => [
    block(
      'provider',
      ['alicloud'],
      [
        attribute('alias', text(key)),
        attribute('region', text(region)),
        attribute('profile', variable(account.profile)),
        // The provider refuses regions that are not on its own list.
        ...(findRegion(region)?.terraformKnown === true ? [] : [attribute('skip_region_validation', raw('true'))]),
      ],
    ),
  ]);
  // Owners are only ever named across accounts.
  const isNamed =
    ofKind(resources, 'interface').some(({ accountsDiffer }) => accountsDiffer) ||
    ofKind(resources, 'securityRule').some(
      ({ peer, place }) => 'group' in peer && peer.group.place.account !== place.account,
    );
  const unknown = isNamed ? accounts.filter(({ uid }) => uid === undefined) : [];
  const owners = unknown.flatMap((account) => {
    const place = places.find((candidate) => candidate.account === account);
    return place === undefined
      ? []
      : [[block('data', ['alicloud_account', account.key], [attribute('provider', raw(`alicloud.${place.key}`))])]];
  });
  return [...providers, ...owners];
}

export function variableItems({ accounts, inputs }: CodePlan, speak: Translator): Item[][] {
  return [...accounts.map(({ profile }) => profile), ...inputs].map((input) => [
    block(
      'variable',
      [input.key],
      [
        attribute('description', text(printable(speak.text(input.about)))),
        attribute('type', raw(input.type === 'number' ? 'number' : 'string')),
        ...(input.initial === undefined ? [] : [attribute('default', text(input.initial))]),
        attribute('nullable', raw('false')),
        ...(input.type === 'number' || input.mayBeEmpty ? [] : neverEmpty(input, speak)),
      ],
    ),
  ]);
}

function neverEmpty(input: Input, speak: Translator): Item[] {
  const condition = raw(`${variable(input).hcl} != ""`);
  const complaint = text(speak.t('code:terraform.valueNeeded', { name: input.key }));
  return [gap, block('validation', [], [attribute('condition', condition), attribute('error_message', complaint)])];
}

/** What is to be filled in, ready to be copied to `terraform.tfvars`. */
export function exampleValues({ accounts, inputs }: CodePlan, speak: Translator): Item[][] {
  const open = [...accounts.map(({ profile }) => profile), ...inputs].filter(({ initial }) => initial === undefined);
  return open.map(({ key, type, about }: Input) => [
    comment(printable(speak.text(about))),
    // No number is empty, and a VLAN of 0 means something: null is refused until somebody gives one.
    attribute(key, type === 'number' ? raw('null') : text('')),
  ]);
}

export function outputItems({ resources }: CodePlan, speak: Translator): Item[][] {
  const routers: readonly RouterResource[] = [...ofKind(resources, 'vpc'), ...ofKind(resources, 'vbr')];
  const made = [
    ...routers
      .filter(({ presence }) => presence.kind !== 'existing')
      .map((router) => ({ ...router, id: routerCloudId(router) })),
    ...ofKind(resources, 'interface')
      .filter(({ presence }) => presence.kind !== 'existing')
      .map((end) => ({ ...end, id: interfaceId(end) })),
  ];
  return made.map(({ key, name, id }) => [
    block(
      'output',
      [`${key}_id`],
      [attribute('description', text(printable(speak.t('code:output', { name })))), attribute('value', id)],
    ),
  ]);
}
