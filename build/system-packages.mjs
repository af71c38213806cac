import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { hasDisplay } from './display.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} SystemPackage
 * @property {string} name on Debian 12
 * @property {string} [renamed] since the 64-bit time_t transition (Debian 13, Ubuntu 24.04)
 * @property {'electron' | 'virtual display' | 'comfort'} use
 */

/** What Electron 41 needs from a Debian system: `ldd` on its executable names the libraries of the first four. */
const systemPackageList = /** @type {readonly SystemPackage[]} */ ([
  { name: 'libgtk-3-0', renamed: 'libgtk-3-0t64', use: 'electron' },
  { name: 'libnss3', use: 'electron' },
  { name: 'libasound2', renamed: 'libasound2t64', use: 'electron' },
  { name: 'libgbm1', use: 'electron' },
  { name: 'xvfb', use: 'virtual display' },
  { name: 'xauth', use: 'virtual display' },
  { name: 'libxss1', use: 'comfort' },
  { name: 'fonts-noto-cjk', use: 'comfort' },
]);

/** The set-up step for the libraries that a bare Debian or Ubuntu machine lacks; other systems are taken as they are. */
export const systemPackages = {
  title: 'Installing the system libraries that Electron needs',
  isDone() {
    return lacking().length === 0;
  },
  async perform() {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const names = lacking();
    if (!isRoot())
      throw new PlainFailure(
        `Electron needs system libraries that this machine lacks; run "sudo apt-get install ${newestNames(names).join(' ')}" and try again.`,
      );
    await run('apt-get', ['update', '-qq'], { env: environment });
    const install = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
    const { code, output } = await run('apt-get', [...install, ...newestNames(names)], { env: environment });
    if (code !== 0) {
      const reason = /^E: (.*\S)/m.exec(output)?.[1] ?? `exit code ${code}`;
      throw new PlainFailure(
        `The system libraries that Electron needs could not be installed: apt-get said "${reason}".`,
      );
    }
  },
};

/**
 * The packages of the list that are not installed under either of their names. The comforts matter only to somebody who
 * may install them; a virtual display only to a machine without a real one.
 * @param {ReadonlySet<string>} installed @param {{ display: boolean, root: boolean }} circumstances
 */
export function missingPackages(installed, { display, root }) {
  return systemPackageList
    .filter(({ use }) => use === 'electron' || (use === 'virtual display' ? !display : root))
    .filter(({ name, renamed }) => !installed.has(name) && !(renamed !== undefined && installed.has(renamed)));
}

/**
 * The names of completely installed packages in the output of dpkg-query's format `${db:Status-Abbrev}${Package}\n`.
 * @param {string} listing
 */
export function installedPackages(listing) {
  return new Set(listing.split('\n').flatMap((line) => /^.i {1,2}(\S+)$/.exec(line)?.[1] ?? []));
}

function lacking() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query') || !existsSync('/usr/bin/apt-get')) return [];
  const names = systemPackageList.flatMap(({ name, renamed }) => (renamed === undefined ? [name] : [name, renamed]));
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Abbrev}${Package}\n', ...names], {
    encoding: 'utf8',
  });
  return missingPackages(installedPackages(stdout), { display: hasDisplay(), root: isRoot() });
}

/** @param {readonly SystemPackage[]} packages */
function newestNames(packages) {
  return packages.map(({ name, renamed }) => {
    if (renamed === undefined) return name;
    const { stdout } = spawnSync('apt-cache', ['pkgnames', renamed], { encoding: 'utf8' });
    return stdout.split('\n').includes(renamed) ? renamed : name;
  });
}

function isRoot() {
  return process.getuid?.() === 0;
}
