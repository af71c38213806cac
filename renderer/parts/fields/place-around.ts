import { regionOfAccessPoint } from '../../../shared/catalog/access-points.ts';
import { placeId, regionOfZone } from '../../../shared/catalog/places.ts';
import { findRegion } from '../../../shared/catalog/regions.ts';
import { type Message, message } from '../../../shared/messages/message.ts';
import type { AnyValue } from '../../../shared/plan/fields/field.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rowName } from '../../../shared/plan/routers.ts';

/** Of a row that is being edited, what ties it to places that others have. */
export interface PlacedRow {
  readonly id: string;
  /** What a VBR uses. */
  readonly physicalConnection?: string | undefined;
  /** What a vSwitch is in. */
  readonly vpc?: string | undefined;
}

/**
 * The regions that go with what an object hangs on: a VBR stands in the region of its access point, a physical connection ends where its VBRs are, a
 * vSwitch lies in a zone of its VPC's region (rule PLACE952). Empty where nothing decides it.
 */
export function regionsAround(plan: Plan, { id, physicalConnection, vpc }: PlacedRow): ReadonlySet<string> {
  const line = plan.physicalConnections.find((row) => row.id === physicalConnection);
  const regions = [
    line?.accessPoint === undefined ? undefined : regionOfAccessPoint(line.accessPoint),
    ...plan.vbrs.filter((row) => row.physicalConnection === id).map(({ region }) => region),
    plan.vpcs.find((row) => row.id === vpc)?.region,
  ];
  return new Set(regions.flatMap((region) => (region === undefined || region === '' ? [] : [region])));
}

/** Why a place does not go with what its object hangs on; undefined where it does, or where nobody knows. */
export function placeConflict(
  plan: Plan,
  { kind }: Pick<AnyValue, 'kind'>,
  text: string,
  row: PlacedRow,
): Message | undefined {
  if (kind !== 'region' && kind !== 'accessPoint' && kind !== 'zone') return undefined;
  const place = placeId(kind, text);
  const region =
    kind === 'region' ? findRegion(place)?.id : kind === 'zone' ? regionOfZone(place) : regionOfAccessPoint(place);
  if (region === undefined) return undefined;
  const around = regionsAround(plan, row);
  if (around.size === 0 || around.has(region)) return undefined;
  const [other = ''] = around;
  switch (kind) {
    case 'region': {
      const line = plan.physicalConnections.find(({ id }) => id === row.physicalConnection);
      return line && message('inspector:place.ofLine', { line: rowName(line), region: other });
    }
    case 'accessPoint': {
      const vbr = plan.vbrs.find(({ physicalConnection }) => physicalConnection === row.id);
      return vbr && message('inspector:place.ofVbr', { vbr: rowName(vbr), region: other });
    }
    case 'zone': {
      const vpc = plan.vpcs.find(({ id }) => id === row.vpc);
      return vpc && message('inspector:place.ofVpc', { vpc: rowName(vpc), region: other });
    }
  }
}
