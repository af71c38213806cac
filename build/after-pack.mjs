import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * electron-builder's hook after it has laid out the application. It removes the default app, which electron-builder does
 * only in a runtime that it has downloaded itself.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string } } }} context
 */
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === 'darwin' ? `${packager.appInfo.productFilename}.app/Contents/Resources` : 'resources';
  rmSync(path.join(appOutDir, resources, 'default_app.asar'), { recursive: true, force: true });
}
