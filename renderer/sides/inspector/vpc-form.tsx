import { freeVpcBlock, freeVpcBlockOf } from '../../../shared/plan/edits/free-cidr.ts';
import { renumberVpc } from '../../../shared/plan/edits/renumber-vpc.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import type { Network } from '../../../shared/network/network.ts';
import { type Cidr, formatCidr } from '../../../shared/net/cidr.ts';
import { rowName } from '../../../shared/plan/routers.ts';
import type { Vpc } from '../../../shared/plan/rows.ts';
import { message } from '../../../shared/messages/message.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useTranslator } from '../../language/use-translator.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { BlocksField } from './blocks-field.tsx';
import { Fields } from './section.tsx';
import { SecurityGroupList } from './security-group-list.tsx';
import { AccountField, NameField, RegionField } from './shared-fields.tsx';
import { change, orAbsent, type Subject } from './subject.ts';
import { VSwitchList } from './v-switch-list.tsx';

/** A VPC with its vSwitches and security groups, or what several VPCs have in common. */
export function VpcForm({
  network,
  subjects,
}: {
  readonly network: Network;
  readonly subjects: readonly Subject<'vpcs'>[];
}) {
  const { t } = useTranslator();
  const [only, ...others] = subjects;
  const row = others.length === 0 ? only?.row : undefined;
  return (
    <>
      <Fields>
        <NameField subjects={subjects} />
        <AccountField subjects={subjects} />
        <RegionField subjects={subjects} />
        {row && (
          <>
            <BlocksField
              cidrs={row.cidrs}
              usualPrefix={16}
              markPrimary
              onCidrs={(cidrs, field) => change(subjects, field, { cidrs })}
              newBlock={(prefix) => newBlock(network, prefix)}
              freeBlock={{
                find: (prefix) => freeVpcBlockOf(currentPlan(), network.pack, prefix),
                take: (at, block, from) => takeBlock(row, at, block, from),
              }}
            />
            <TextField
              label={t('inspector:field.cloudId')}
              mono
              value={row.cloudId ?? ''}
              placeholder={t('inspector:field.optional')}
              onValue={(cloudId) => change(subjects, 'cloudId', { cloudId: orAbsent(cloudId) })}
            />
            <TextField
              label={t('inspector:field.routerId')}
              mono
              value={row.routerId ?? ''}
              placeholder={t('inspector:field.optional')}
              onValue={(routerId) => change(subjects, 'routerId', { routerId: orAbsent(routerId) })}
            />
          </>
        )}
      </Fields>
      {row && (
        <>
          <VSwitchList network={network} vpc={row} />
          <SecurityGroupList network={network} vpc={row} />
        </>
      )}
    </>
  );
}

function newBlock({ pack }: Network, prefix: number): string {
  const plan = currentPlan();
  const block = freeVpcBlockOf(plan, pack, prefix);
  return block === undefined ? freeVpcBlock(plan, pack) : formatCidr(block);
}

/** A VPC moves with everything in it; what can't be read has nothing in it. */
function takeBlock(vpc: Vpc, at: number, block: Cidr, from: Cidr | undefined): void {
  const plan = currentPlan();
  const patch =
    from?.prefix === block.prefix
      ? renumberVpc(plan, vpc.id, [{ from, to: block }])
      : changeFields(plan, 'vpcs', vpc.id, { cidrs: vpc.cidrs.with(at, formatCidr(block)) });
  edit(message('inspector:step.suggested', { name: rowName(vpc), block: formatCidr(block) }), patch);
}
