import { type Cidr, parseCidr } from '../net/cidr.ts';

/**
 * The cloud's own services (DNS, time, object storage, images) answer in every VPC at addresses of 100.64.0.0/10, which therefore are nobody
 * else's there (VPC documentation: reserved ranges and system routes).
 */
export const cloudServices: Cidr = blockOf('100.64.0.0/10');

function blockOf(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(`no block: ${text}`);
  return parsed.value;
}
