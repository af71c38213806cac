import type { CommandId } from '../../shared/commands/commands.ts';
import type { Point } from '../../shared/diagram/geometry.ts';
import { message } from '../../shared/messages/message.ts';
import { changeFields } from '../../shared/plan/edits/change-object.ts';
import type { Patch } from '../../shared/plan/patch.ts';
import { insertables, insertObject } from '../commands/insert-object.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { nameOf } from '../../shared/network/network.ts';
import { openRouteSettings } from '../answers/routes-view.ts';
import { admitActs } from '../parts/security/admit-acts.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { askForRouter, openDialog } from '../store/view-store.ts';
import type { MenuEntry, MenuGroups } from './canvas-menu.tsx';
import { openObject } from './open-object.ts';

/** What a context menu was opened on. */
export type MenuTarget =
  | { readonly kind: 'canvas'; readonly at: Point }
  | { readonly kind: 'node'; readonly id: string; readonly several: boolean }
  | { readonly kind: 'peering'; readonly id: string }
  | { readonly kind: 'attachment'; readonly id: string; readonly from: string };

const arranging: readonly CommandId[] = [
  'arrange.left',
  'arrange.center',
  'arrange.right',
  'arrange.top',
  'arrange.middle',
  'arrange.bottom',
];

const distributing: readonly CommandId[] = ['arrange.distributeHorizontally', 'arrange.distributeVertically'];

/** The items of the context menu: what one does with that thing, then what one does anywhere. */
export function menuGroups(target: MenuTarget): MenuGroups {
  switch (target.kind) {
    case 'canvas':
      return [
        insertables.map((kind) => ({ command: `insert.${kind}` as const, run: () => insertObject(kind, target.at) })),
        commandItems(['edit.paste', 'edit.pasteInPlace', 'edit.selectAll']),
        commandItems(['view.fit', 'view.frames', 'view.snap', 'view.minimap', 'arrange.layout']),
      ];
    case 'node':
      return [
        commandItems(['insert.peering', 'insert.connectTo', 'plan.tracePath', 'edit.rename']),
        commandItems(['edit.cut', 'edit.copy', 'edit.duplicate', 'edit.delete']),
        commandItems(['edit.selectSameKind', 'edit.selectConnected']),
        ...(target.several ? [commandItems(arranging), commandItems(distributing)] : []),
        commandItems(['arrange.pin', 'view.fitSelection']),
      ];
    case 'peering':
      return [
        [
          { title: message('canvas:openPeering'), run: () => openObject(target.id) },
          {
            title: message('lifecycle:simulate'),
            run: () => openDialog({ kind: 'lifecycle', id: target.id }),
          },
          {
            title: message('routes:addMissing'),
            run: () => openDialog({ kind: 'missingRoutes', scope: { peering: target.id } }),
          },
        ],
        [...routeSettings(target.id), ...otherRouters(target.id)],
        admitting(target.id),
        commandItems(['edit.delete', 'view.fitSelection']),
      ];
    case 'attachment': {
      const { network } = currentAnalysis();
      const [first, second] = [objectWords(network, target.id).name, objectWords(network, target.from).name];
      const title = message('canvas:step.detach', { first, second });
      return [[{ title, run: () => edit(title, detachment(target.id)) }]];
    }
  }
}

/** The guide's Route Settings under each end of a peering (sections 8 to 10). */
function routeSettings(peering: string): MenuEntry[] {
  const { network } = currentAnalysis();
  const node = network.peerings.find(({ row }) => row.id === peering);
  return node === undefined
    ? []
    : (['initiator', 'acceptor'] as const).map((role) => ({
        title: message('routes:settingsOf', {
          end: message(`dialogs:peering.${role}`),
          router: nameOf(network, node[role].row.id),
        }),
        run: () => openRouteSettings(peering, node[role].row.id),
      }));
}

/** What the security groups on both sides are to let in. */
function admitting(peering: string): MenuEntry[] {
  return admitActs.map(({ title, traffic }) => ({
    title,
    run: () => openDialog({ kind: 'admit', between: { peering }, traffic }),
  }));
}

/** Leads an end to another router; why it can't be is told by the list. */
function otherRouters(peering: string): MenuEntry[] {
  return (['initiator', 'acceptor'] as const).map((role) => ({
    title: message('canvas:otherRouterOf', { end: message(`dialogs:peering.${role}`) }),
    run: () => askForRouter({ peering, role }),
  }));
}

/** An attachment has the id of what is attached: a physical connection to its data center, a VBR to its physical connection. */
function detachment(id: string): Patch {
  const plan = currentPlan();
  return currentAnalysis().network.vbrs.has(id)
    ? changeFields(plan, 'vbrs', id, { physicalConnection: undefined })
    : changeFields(plan, 'physicalConnections', id, { dataCenter: undefined });
}

function commandItems(ids: readonly CommandId[]): MenuEntry[] {
  return ids.map((command) => ({ command }));
}
