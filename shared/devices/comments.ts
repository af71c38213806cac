// Comments in configurations are plain ASCII. IOS terminals take seven bits, so a byte of a Chinese name can arrive as a line feed. Other
// signs are written as code points; the README beside the file has the name.
import { formatCidr } from '../net/cidr.ts';
import { formatIpv4 } from '../net/ipv4.ts';
import type { Device, Port, StaticRoute, Subinterface } from './device.ts';

/**
 * A text out of a plan, for a comment in a configuration that is pasted into a terminal. Only printable ASCII stays: IOS terminals take seven
 * bits by default, so that the second byte of a Chinese character can arrive as a line feed and the rest of the name as a command; `?` asks for
 * help even there. Everything else is written as its code point, and long texts are cut: terminals take about 250 signs a line.
 */
function commentText(text: string): string {
  let shown = '';
  for (const sign of text) {
    const next = /[ -~]/u.test(sign) && sign !== '?' ? sign : codePoint(sign);
    if (shown.length + next.length > longestComment) return `${shown}...`;
    shown += next;
  }
  return shown;
}

const longestComment = 100;

function codePoint(sign: string): string {
  return `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The comment above a port. */
export function portComment({ name, isPlaceholder, connection }: Port): string {
  const of = `physical connection ${commentText(connection.name)}`;
  return isPlaceholder ? `REPLACE ${name}: a placeholder for the port of ${of}` : of;
}

/** The comment above a sub-interface. */
export function subinterfaceComment({ vbr, vlan, gateway }: Subinterface): string {
  const tag = vlan === 0 ? 'no VLAN tag' : `VLAN ${vlan}`;
  return `VBR ${commentText(vbr.name)}: ${tag}, cloud side ${formatIpv4(gateway)}`;
}

/** The lines of static routes, a comment above each that is not the first choice. */
export function routeLines(
  { routes }: Device,
  comment: (text: string) => string,
  lineOf: (route: StaticRoute) => string,
): string[] {
  return routes.flatMap((route) => {
    const why = routeComment(route);
    return why === undefined ? [lineOf(route)] : [comment(why), lineOf(route)];
  });
}

function routeComment({ destination, vbr, preference, origin }: StaticRoute): string | undefined {
  if (preference === undefined) return undefined;
  const way = `${formatCidr(destination)} by VBR ${commentText(vbr.name)} when the way before is gone`;
  return origin === 'standby' ? `standby, derived from the VBR's route table: ${way}` : `second way: ${way}`;
}

/** The first lines of a file, without the signs of a comment. */
export function headerComments(system: string, name: string, how: string): readonly string[] {
  return [
    `${system} configuration for the data center ${commentText(name)}`,
    'Written by Peerscape from the plan; adds interfaces and static routes, removes nothing.',
    how,
  ];
}
