import { findRegion } from '../../../shared/catalog/regions.ts';
import { clipped } from '../../../shared/diagram/card-text.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { accountTypeOf, connectionTypeOf, mustFindRouter, type Router, rowName } from '../../../shared/plan/routers.ts';
import type { Peering } from '../../../shared/plan/rows.ts';

/** A peering in one sentence: who initiates to whom, where they are, whose they are, what is joined. Both routers must be in the plan. */
export function peeringSentence(
  plan: Plan,
  { initiator: from, acceptor: to }: Peering,
  translator: Translator,
): string {
  const { t, language } = translator;
  const initiator = mustFindRouter(plan, from.router);
  const acceptor = mustFindRouter(plan, to.router);
  const region = ({ row }: Router): string => findRegion(row.region)?.name[language] ?? clipped(row.region);
  const owner = ({ row }: Router): string => {
    const account = plan.accounts.find(({ id }) => id === row.account);
    return clipped(account === undefined ? row.account : rowName(account));
  };
  return t(`dialogs:peering.sentence.${accountTypeOf(initiator, acceptor)}`, {
    initiator: clipped(rowName(initiator.row)),
    initiatorRegion: region(initiator),
    initiatorAccount: owner(initiator),
    acceptor: clipped(rowName(acceptor.row)),
    acceptorRegion: region(acceptor),
    acceptorAccount: owner(acceptor),
    connectionType: t(`dialogs:peering.connectionType.${connectionTypeOf(initiator, acceptor)}`),
  });
}
