import type { Draft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';

/** Where a plan writes a block: a row by its place, and the item where the row has a list of them. */
export interface BlockPlace {
  readonly table: 'dataCenters' | 'vpcs' | 'vSwitches' | 'securityGroups' | 'routes';
  readonly at: number;
  /** Of `cidrs`, or of a security group's `rules`. */
  readonly item?: number;
}

/** Visits every block that a plan writes, in the order of its tables, the rows of repeated ids included. */
export function forEachWrittenBlock(
  plan: Plan,
  visit: (text: string, table: BlockPlace['table'], at: number, item?: number) => void,
): void {
  plan.dataCenters.forEach(({ cidrs }, at) => cidrs.forEach((text, item) => visit(text, 'dataCenters', at, item)));
  plan.vpcs.forEach(({ cidrs }, at) => cidrs.forEach((text, item) => visit(text, 'vpcs', at, item)));
  plan.vSwitches.forEach(({ cidr }, at) => visit(cidr, 'vSwitches', at));
  plan.securityGroups.forEach(({ rules }, at) =>
    rules.forEach(({ source }, item) => {
      if (source?.cidr !== undefined) visit(source.cidr, 'securityGroups', at, item);
    }),
  );
  plan.routes.forEach(({ destination }, at) => visit(destination, 'routes', at));
}

/** Writes another text at a place. */
export function writeBlock(draft: Draft, { table, at, item }: BlockPlace, text: string): void {
  const { plan } = draft;
  const inList = (cidrs: readonly string[] = []): readonly string[] => cidrs.with(item ?? 0, text);
  switch (table) {
    case 'dataCenters': {
      draft.setAt(table, at, { cidrs: inList(plan.dataCenters[at]?.cidrs) });
      return;
    }
    case 'vpcs': {
      draft.setAt(table, at, { cidrs: inList(plan.vpcs[at]?.cidrs) });
      return;
    }
    case 'vSwitches': {
      draft.setAt(table, at, { cidr: text });
      return;
    }
    case 'securityGroups': {
      const rules = plan.securityGroups[at]?.rules ?? [];
      draft.setAt(table, at, {
        rules: rules.map((rule, place) =>
          place === item ? { ...rule, source: { ...rule.source, cidr: text } } : rule,
        ),
      });
      return;
    }
    case 'routes': {
      draft.setAt(table, at, { destination: text });
      return;
    }
  }
}
