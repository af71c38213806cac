import type { Message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { formatCidr } from '../../net/cidr.ts';
import { formatIpv4 } from '../../net/ipv4.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { markdownText } from '../markdown.ts';
import { type Device, type Dialect, subinterfacesOf } from '../../devices/device.ts';

/** A device whose files are written. */
export interface WrittenDevice {
  readonly device: Device;
  readonly dialect: Dialect;
  readonly files: readonly string[];
}

/** What goes with the files: which is for which data center, which names are placeholders, and the addresses and routes as tables. */
export function deviceReadme(
  network: Network,
  written: readonly WrittenDevice[],
  remarks: readonly Message[],
  speak: Translator,
): string {
  const { t, text } = speak;
  const lines = [`# ${t('devices:readmeTitle', { plan: markdownText(network.plan.name) })}`, ''];
  lines.push(t('devices:readmeAbout'), '');
  for (const remark of remarks) lines.push(`- ${text(remark)}`);
  if (remarks.length > 0) lines.push('');
  for (const { device, dialect, files } of written) {
    lines.push(`## ${markdownText(device.name)} (${dialect.system})`, '');
    lines.push(`${t('devices:files')} ${files.map((file) => `\`${file}\``).join(', ')}`, '');
    lines.push(...table([t('devices:connection'), t('devices:port')], portRows(device, speak)), '');
    const vbrColumns = [t('devices:vbr'), t('devices:vlan'), t('devices:address'), t('devices:gateway')];
    lines.push(...table(vbrColumns, vbrRows(network, device)), '');
    const routeColumns = [t('devices:destination.column'), t('devices:nextHop.column'), t('devices:preference')];
    lines.push(...table(routeColumns, routeRows(device, speak)), '');
  }
  return lines.join('\n');
}

function portRows({ ports }: Device, { t }: Translator): string[][] {
  return ports.map(({ connection, name, isPlaceholder }) => [
    markdownText(connection.name),
    isPlaceholder ? t('devices:placeholder', { name: `\`${name}\`` }) : `\`${name}\``,
  ]);
}

function vbrRows(network: Network, device: Device): string[][] {
  return subinterfacesOf(device).map(({ subinterface: { vbr, vlan, address, prefix, gateway } }) => [
    markdownText(nameOf(network, vbr.id)),
    String(vlan),
    `${formatIpv4(address)}/${prefix}`,
    formatIpv4(gateway),
  ]);
}

function routeRows({ routes }: Device, { t }: Translator): string[][] {
  return routes.map(({ destination, nextHop, preference, origin }) => [
    formatCidr(destination),
    formatIpv4(nextHop),
    preference === undefined
      ? t('devices:first')
      : t(origin === 'standby' ? 'devices:derived' : 'devices:second', { preference }),
  ]);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}
