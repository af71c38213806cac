import { ciscoIos } from './cisco-ios.ts';
import { ciscoNxos } from './cisco-nxos.ts';
import type { Dialect } from './device.ts';
import { frr } from './frr.ts';
import { h3cComware } from './h3c-comware.ts';
import { huaweiVrp } from './huawei-vrp.ts';
import { juniperJunos } from './juniper-junos.ts';
import { linux } from './linux.ts';

const dialects: readonly Dialect[] = [ciscoIos, ciscoNxos, huaweiVrp, h3cComware, juniperJunos, linux, frr];

/** What `dataCenters[].device.vendor` can be for a configuration to be written. */
export const deviceVendors: readonly string[] = dialects.map(({ vendor }) => vendor);

/** The dialect of a vendor as a plan names it; undefined for one that is not known. */
export function dialectOf(vendor: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.vendor === vendor);
}
