import { ShieldCheck, ShieldX } from 'lucide-react';
import { useState } from 'react';
import { clipped } from '../../../shared/diagram/card-text.ts';
import { formatIpv4 } from '../../../shared/net/ipv4.ts';
import type { Ipv4Range } from '../../../shared/net/cidr-set.ts';
import { findEndpoint } from '../../../shared/network/endpoints.ts';
import { nameOf, type Network } from '../../../shared/network/network.ts';
import { protocolOf } from '../../../shared/network/protocol.ts';
import type { SecurityDirection } from '../../../shared/network/security-rules.ts';
import type { SecurityVerdict } from '../../../shared/network/trace-types.ts';
import { ruleSummary } from '../../parts/fields/rule-summary.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { Field } from '../../ui/field.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { type AdmissionPart, admissionParts } from './admission-answer.ts';
import styles from './admission-tester.module.css';
import details from './group-details.module.css';
import { instancesOf, type ListedGroup } from './listed-groups.ts';
import { addressIn, peerOption, peerOptions } from './peer-options.ts';

const kinds = ['any', 'icmp', 'tcp', 'udp'] as const;

/** Asks what the groups of one instance say about traffic with a peer, and which rule decides. */
export function AdmissionTester({ network, listed: { group, vpc } }: AdmissionTesterProps) {
  const { t } = useTranslator();
  const members = instancesOf(vpc).filter(({ securityGroups }) => securityGroups?.includes(group.id));
  return (
    <section className={details.part} aria-label={t('security:test')}>
      <h2 className={details.title}>{t('security:test')}</h2>
      {members.length === 0 ? (
        <p className={details.about}>{t('security:testNeedsMember')}</p>
      ) : (
        <Tester network={network} members={members} />
      )}
    </section>
  );
}

function Tester({ network, members }: TesterProps) {
  const translator = useTranslator();
  const { t } = translator;
  const [direction, setDirection] = useState<SecurityDirection>('ingress');
  const [chosen, setChosen] = useState<string>();
  const [peer, setPeer] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('any');
  const [port, setPort] = useState('443');
  const instance = members.find(({ id }) => id === chosen) ?? members[0];
  const hasPort = kind === 'tcp' || kind === 'udp';
  return (
    <>
      <div className={styles.question}>
        <Field label={t('security:testInstance')}>
          {(control) => (
            <Select
              control={control}
              value={instance?.id ?? ''}
              options={members.slice(0, mostMembers).map(({ id, ip }) => ({
                value: id,
                label: clipped(nameOf(network, id)),
                detail: clipped(ip),
              }))}
              onValue={setChosen}
            />
          )}
        </Field>
        <Field label={t('security:testPeer')}>
          {(control) => (
            <SearchSelect
              control={control}
              value={peerOption(network, peer)}
              search={(query) => peerOptions(network, query, translator)}
              accept={addressIn}
              nothing={t('security:testNothing')}
              placeholder={t('security:testPeerHow')}
              onValue={setPeer}
            />
          )}
        </Field>
        <Field label={t('security:testTraffic')}>
          {(control) => (
            <Select
              control={control}
              value={kind}
              options={kinds.map((value) => ({
                value,
                label: value === 'any' ? t('security:testTraffic.any') : value.toUpperCase(),
              }))}
              onValue={setKind}
            />
          )}
        </Field>
        {hasPort && (
          <Field label={t('security:testPort')}>
            {(control) => <TextInput {...control} mono inputMode="numeric" value={port} onValue={setPort} />}
          </Field>
        )}
      </div>
      <div className={styles.direction}>
        <Segmented
          label={t('security:direction')}
          value={direction}
          options={[
            { value: 'ingress', label: t('security:testFrom') },
            { value: 'egress', label: t('security:testTo') },
          ]}
          onValue={setDirection}
        />
      </div>
      <div role="status" className={styles.answer}>
        {instance && (
          <Answer
            network={network}
            instance={instance}
            direction={direction}
            peer={peer}
            traffic={kind === 'any' ? undefined : hasPort ? `${kind}:${port.trim()}` : kind}
          />
        )}
      </div>
    </>
  );
}

/** More are not looked through in a list that opens. */
const mostMembers = 100;

function Answer({ network, instance, direction, peer, traffic }: AnswerProps) {
  const { t } = useTranslator();
  const endpoint = findEndpoint(network, peer);
  const protocol = traffic === undefined ? undefined : protocolOf(traffic);
  if (protocol?.ok === false) return <p className={details.about}>{t('security:testPortMissing')}</p>;
  if (!endpoint.ok) return <p className={details.about}>{t('security:testUnknown')}</p>;
  const parts = admissionParts(network, { instance, direction, peer: endpoint.value, protocol: protocol?.value });
  if (parts.length === 0) return <p className={details.about}>{t('security:testNoAddress')}</p>;
  return (
    <ul>
      {parts.map((part, at) => (
        <PartItem key={at} network={network} part={part} isOnly={parts.length === 1} />
      ))}
    </ul>
  );
}

function PartItem({ network, part: { ranges, verdict }, isOnly }: PartItemProps) {
  const { t } = useTranslator();
  const Icon = verdict.admitted ? ShieldCheck : ShieldX;
  return (
    <li className={styles.part} data-selectable>
      <Icon size={14} aria-hidden className={styles.icon} data-admitted={verdict.admitted} />
      <span>
        {!isOnly && <span className={styles.ranges}>{rangesText(ranges)} </span>}
        <strong className={styles.word} data-admitted={verdict.admitted}>
          {t(verdict.admitted ? 'paths:securityAdmitted' : 'paths:securityDropped')}
        </strong>
        <Because network={network} verdict={verdict} />
      </span>
    </li>
  );
}

function Because({ network, verdict }: { readonly network: Network; readonly verdict: SecurityVerdict }) {
  const { t } = useTranslator();
  const { decidedBy, direction } = verdict;
  if (decidedBy === undefined) return t(direction === 'ingress' ? 'paths:securityNoRuleIn' : 'paths:securityNoRuleOut');
  return t('paths:securityRule', {
    place: decidedBy.at + 1,
    group: clipped(nameOf(network, decidedBy.group)),
    rule: ruleSummary(network, decidedBy.rule, t).short,
  });
}

/** A few ranges are read, many are not. */
const mostRanges = 3;

function rangesText(ranges: readonly Ipv4Range[]): string {
  const shown = ranges
    .slice(0, mostRanges)
    .map(({ first, last }) => (first === last ? formatIpv4(first) : `${formatIpv4(first)}–${formatIpv4(last)}`));
  return [...shown, ...(ranges.length > mostRanges ? ['…'] : [])].join(', ');
}

interface AdmissionTesterProps {
  readonly network: Network;
  readonly listed: ListedGroup;
}

interface TesterProps {
  readonly network: Network;
  readonly members: ReturnType<typeof instancesOf>;
}

interface AnswerProps {
  readonly network: Network;
  readonly instance: ReturnType<typeof instancesOf>[number];
  readonly direction: SecurityDirection;
  readonly peer: string;
  /** As intents write it; undefined for any. */
  readonly traffic: string | undefined;
}

interface PartItemProps {
  readonly network: Network;
  readonly part: AdmissionPart;
  readonly isOnly: boolean;
}
