import { dottedMask } from '../net/cidr.ts';
import { formatIpv4 } from '../net/ipv4.ts';
import type { Subinterface } from './device.ts';

/** The address of a sub-interface as IOS and the dialects that take after it write it, with its mask in dotted form. */
export function addressLine({ address, prefix }: Subinterface): string {
  return ` ip address ${formatIpv4(address)} ${dottedMask(prefix)}`;
}
