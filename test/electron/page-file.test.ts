import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageFile } from '../../electron/page-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const root = join(folder, 'renderer');
mkdirSync(join(root, 'assets'), { recursive: true });
mkdirSync(join(folder, 'renderer-of-others'));
for (const name of ['index.html', 'assets/main.js', 'assets/a b.css', 'assets/secret.pem']) {
  writeFileSync(join(root, name), '');
}
writeFileSync(join(folder, 'outside.json'), '');
writeFileSync(join(folder, 'renderer-of-others', 'page.html'), '');
symlinkSync(join(folder, 'outside.json'), join(root, 'link.json'));
symlinkSync(join(root, 'index.html'), join(root, 'home.html'));

describe('the scheme of our pages', () => {
  it.each([
    ['app://peerscape/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://peerscape/assets/main.js?v=1#x', 'assets/main.js', 'text/javascript; charset=utf-8'],
    ['app://peerscape/assets/a%20b.css', 'assets/a b.css', 'text/css; charset=utf-8'],
    ['app://peerscape/assets/../index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://peerscape/home.html', 'index.html', 'text/html; charset=utf-8'],
  ])('serves %s', async (url, name, contentType) => {
    expect(await pageFile(root, url)).toEqual({ path: join(root, name), contentType });
  });

  it.each([
    ['a file that is not there', 'app://peerscape/missing.html'],
    ['a folder', 'app://peerscape/assets'],
    ['the root', 'app://peerscape/'],
    ['a kind of file that the bundle has not', 'app://peerscape/assets/secret.pem'],
    ['another host', 'app://elsewhere/index.html'],
    ['another scheme', 'file:///index.html'],
    ['no URL', 'index.html'],
    ['a path upwards', 'app://peerscape/../outside.json'],
    ['an encoded path upwards', 'app://peerscape/%2e%2e/outside.json'],
    ['an encoded slash', 'app://peerscape/..%2foutside.json'],
    ['a path upwards that is encoded twice', 'app://peerscape/%252e%252e%252foutside.json'],
    ['an encoded backslash', 'app://peerscape/..%5coutside.json'],
    ['a sibling with the same beginning', 'app://peerscape/..%2frenderer-of-others%2fpage.html'],
    ['an absolute path', `app://peerscape/${encodeURIComponent(join(folder, 'outside.json'))}`],
    ['a drive', 'app://peerscape/C:%5cWindows%5cwin.json'],
    ['a NUL', 'app://peerscape/index.html%00.js'],
    ['an encoding that is none', 'app://peerscape/%E0%A4%A.html'],
    ['a link that leads out', 'app://peerscape/link.json'],
    ['a name that is too long', `app://peerscape/${'a'.repeat(5000)}.html`],
  ])('does not serve %s', async (_what, url) => {
    expect(await pageFile(root, url)).toBeUndefined();
  });
});
