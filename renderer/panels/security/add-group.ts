import { message } from '../../../shared/messages/message.ts';
import { addSecurityGroup } from '../../../shared/plan/edits/add-child.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { showSecurityGroup } from '../../answers/security-view.ts';

/** Adds a group to a VPC and shows it. */
export function addGroup(vpcId: string, baseName: string): void {
  const { patch, id } = addSecurityGroup(currentPlan(), vpcId, { baseName });
  const [change] = patch.changes;
  const name = change?.op === 'add' && change.table === 'securityGroups' ? change.row.name : id;
  edit(message('edits:add', { kind: message('kinds:securityGroups'), name }), patch);
  showSecurityGroup(id);
}
