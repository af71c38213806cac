import { bundles } from './bundles.mjs';
import { dependencies } from './dependencies.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { setUp } from './setup.mjs';
import { systemPackages } from './system-packages.mjs';

/** Everything that a start of the desktop application needs. */
export function setUpApp() {
  return setUp([dependencies, systemPackages, electronRuntime, bundles('app')]);
}

/** Everything but the bundles: for the scripts that bundle on their own. */
export function setUpElectron() {
  return setUp([dependencies, systemPackages, electronRuntime]);
}

/** What the command line needs: it runs under plain Node. */
export function setUpCommandLine() {
  return setUp([dependencies, bundles('cli')]);
}
