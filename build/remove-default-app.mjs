import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * electron-builder's hook after it has copied the runtime. It removes the default app, which electron-builder does only
 * in a runtime that it has downloaded itself.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export default function removeDefaultApp({ appOutDir, electronPlatformName }) {
  const resources = electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  rmSync(path.join(appOutDir, resources, 'default_app.asar'), { recursive: true, force: true });
}
