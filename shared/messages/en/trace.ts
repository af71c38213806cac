import { words } from './words.ts';

/** What happens to a packet, and what stands in its way. */
export const trace = {
  'view.designed': 'As designed',
  'view.today': 'As it stands on {{day}}',
  'view.standing': 'As it stands',
  'view.switch': '{{view}}. Switch to: {{other}}',
  'protocol.unasked': 'traffic',
  'protocol.icmp': words.icmp,
  'protocol.tcp': 'TCP port {{port}}',
  'protocol.udp': 'UDP port {{port}}',
  'protocol.unknown': '“{{text}}” is no protocol; icmp, tcp:443 or udp:53 is one.',
  'protocol.portMissing': '“{{text}}” needs a port, as in {{text}}:443.',
  'protocol.portInvalid': '“{{text}}” needs one port from 1 to 65535, as in tcp:443.',
  'blocker.noRoute': '{{router}} has no route to {{destination}}; a route entry over {{over}} is missing.',
  'blocker.noRouteAtAll': '{{router}} has no route to {{destination}}.',
  'blocker.wrongRoute':
    'The route entry {{destination}} of {{router}} sends the packets to {{nextHop}}, away from {{target}}.',
  'blocker.detached':
    'The route entry {{destination}} of {{router}} names a next hop that {{router}} is not attached to: {{nextHop}}.',
  'blocker.notActive':
    '{{peering}} does not forward: its initiator is {{initiator}}, its acceptor {{acceptor}}; both must be activated.',
  'blocker.notBuilt':
    '{{peering}} does not forward yet: its initiator is {{initiator}}, its acceptor {{acceptor}}. Once it is built, it does.',
  'blocker.unpaid': '{{peering}} is not paid for: its term ended on {{due}}, and since {{stops}} it forwards nothing.',
  'blocker.released': '{{peering}} was not paid for after {{due}} and was released on {{released}}: it is gone.',
  'blocker.notTransitive':
    'VPC {{router}} is on the way to {{target}} and does not pass packets on: what comes over a peering connection and is not for itself is dropped.',
  'blocker.keptLocally':
    '{{router}} has addresses of {{destination}} itself, so that packets for {{target}} do not leave it.',
  'blocker.keptElsewhere':
    'Packets for {{target}} are delivered in {{router}}, which has addresses of {{destination}} too.',
  'blocker.noOwner': 'No VPC and no data center has the address {{address}}.',
  'blocker.noVSwitch': '{{address}} lies in no vSwitch of {{router}}, so that nothing is delivered there.',
  'blocker.outside': '{{address}} lies outside the CIDR blocks of {{router}}.',
  'blocker.noDataCenter': 'VBR {{vbr}} has no physical connection that leads to a data center.',
  'blocker.nothingAdmittedIn':
    'The security groups of {{instance}} admit no {{protocol}} from {{peer}}: no rule allows it.',
  'blocker.noGroup': '{{instance}} is in no security group, so that no {{protocol}} from {{peer}} is admitted.',
  'blocker.droppedIn': 'Rule {{place}} of security group {{group}} drops {{protocol}} from {{peer}} to {{instance}}.',
  'blocker.droppedOut': 'Rule {{place}} of security group {{group}} drops {{protocol}} from {{instance}} to {{peer}}.',
  'blocker.groupAcrossRegions':
    'A rule for {{instance}} names the security group of {{peer}}, which is in another region: across regions a CIDR block must be given.',
  'blocker.groupOwnerMissing':
    'A rule for {{instance}} names the security group of {{peer}}, which belongs to another account, without that account’s UID.',
  'blocker.loop': 'The route entry {{destination}} of {{router}} sends the packets back to where they came from.',
  'blocker.hairpin':
    '{{router}} sends the packets for {{target}} back to where they came from, by its route entry {{destination}} to {{nextHop}}; a route entry {{wanted}} over {{over}} is missing.',
  'blocker.betweenPeerings':
    'VBR {{router}} would have to pass packets from one peering connection on to another; the guide does not say whether it does.',
  'blocker.ambiguousGateway':
    'The route entry {{destination}} of {{router}} names a gateway address that several VBRs have: {{vbrs}}.',
  'blocker.noAddress': '{{object}} has no address that can be read.',
  'blocker.severalOwners': 'Several networks have the address {{address}}: {{owners}}.',
  'blocker.switchedOff': '{{object}} is switched off.',
  'blocker.noConnection':
    'Nothing that is drawn connects {{from}} and {{to}}: no peering connection, no VBR with a physical connection.',
  'text.title': '{{from}} to {{to}}, {{protocol}}: {{verdict}}',
  'text.verdict.reachable': words.reachableInText,
  'text.verdict.partial': words.partlyReachableInText,
  'text.verdict.unreachable': words.notReachableInText,
  'text.verdict.undetermined': words.cannotBeToldInText,
  'text.forward': 'There: {{verdict}}',
  'text.back': 'The answer: {{verdict}}',
  'text.leg': 'From {{sources}} to {{destinations}}: {{outcome}}',
  'text.outcome.delivered': 'delivered',
  'text.outcome.dropped': 'dropped',
  'text.outcome.undetermined': words.cannotBeToldInText,
  'text.own': '{{router}}: {{destination}} is its own',
  'text.services': '{{router}}: {{destination}} are the cloud’s own services',
  'text.noRoute': '{{router}}: no route',
  'text.route': '{{router}}: route entry {{destination}} to {{nextHop}}',
  'text.states': '{{peering}}: initiator {{initiator}}, acceptor {{acceptor}}',
  'text.loser': 'not taken: {{destination}} to {{nextHop}} ({{reason}})',
  'text.loserServices': 'not taken: {{destination}}, the cloud’s own services ({{reason}})',
  'text.loserOwn': 'not taken: {{destination}}, its own ({{reason}})',
  'text.reason.own-block-first': words.ownBlockFirstInText,
  'text.reason.shorter-prefix': words.shorterPrefixInText,
  'text.reason.duplicate': 'the same destination, but later in the plan',
  'text.admitted': '{{instance}}, {{direction}}: admitted by rule {{place}} of {{group}}',
  'text.refused': '{{instance}}, {{direction}}: dropped by rule {{place}} of {{group}}',
  'text.admittedAsMember':
    '{{instance}}, {{direction}}: admitted, both are members of {{group}}, which lets its members reach each other',
  'text.admittedByDefault': '{{instance}}, {{direction}}: admitted, no rule says otherwise',
  'text.refusedByDefault': '{{instance}}, {{direction}}: dropped, no rule admits it',
  'text.ingress': 'ingress',
  'text.egress': 'egress',
  'text.blockers': 'In the way',
  'fix.addRoute': 'Add to {{router}} the route entry {{destination}} over {{over}}',
  'fix.pointRoute': 'In {{router}}, send {{destination}} over {{over}}',
  'fix.removeRoute': 'Remove the route entry {{destination}} from {{router}}: a wider one leads the right way',
  'fix.activate': 'Activate {{peering}}',
  'fix.allow': 'Admit {{protocol}} from {{peer}} to {{instance}}, by a rule in {{group}} for {{sources}}',
  'fix.allowOut': 'Admit {{protocol}} from {{instance}} to {{peer}}, by a rule in {{group}} for {{sources}}',
} as const;
