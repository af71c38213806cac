import { readJuniperJunos, readLinux } from './command-lines.ts';
import type { Configured } from './configured.ts';
import { readCiscoIos, readCiscoNxos, readFrr, readH3cComware, readHuaweiVrp } from './interface-blocks.ts';

/** A reader for every vendor, written apart from the writers, with the end of the file's name that it reads. */
export const parsers: Readonly<
  Record<string, { readonly suffix: string; readonly read: (text: string) => Configured }>
> = {
  'cisco-ios': { suffix: '.cisco-ios.cfg', read: readCiscoIos },
  'cisco-nxos': { suffix: '.cisco-nxos.cfg', read: readCiscoNxos },
  'huawei-vrp': { suffix: '.huawei-vrp.cfg', read: readHuaweiVrp },
  'h3c-comware': { suffix: '.h3c-comware.cfg', read: readH3cComware },
  'juniper-junos': { suffix: '.juniper-junos.set', read: readJuniperJunos },
  linux: { suffix: '.linux.sh', read: readLinux },
  frr: { suffix: '.frr.conf', read: readFrr },
};
