import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const folders = ['build', 'electron', 'renderer', 'shared', 'test'];
const moduleName = /\.(?:tsx?|mjs|js)$/;
/** Any relative path in quotes: imports of every form, mocks, workers, addresses of files beside a module. Too much is found rather than too little. */
const relativePath = /['"`](\.{1,2}\/[^'"`$?\s]+)(?:\?\w+)?['"`]/g;

/**
 * What the sources import of one another. Paths begin at the checkout's top folder and have slashes.
 * @typedef {object} ModuleGraph
 * @property {readonly string[]} modules in the order of their names
 * @property {(module: string) => ReadonlySet<string>} reaches the module, what it imports, what that imports, and so on, texts and data included
 * @property {(module: string) => string} text
 * @property {(module: string) => string} digest of everything that it reaches: names and contents
 */

/**
 * @param {string} root @param {readonly string[]} [extra] modules outside of the folders
 * @returns {ModuleGraph}
 */
export function moduleGraph(root, extra = []) {
  /** @type {Map<string, { text: string, hash: string, imports: readonly string[] }>} */
  const files = new Map();
  /** @param {string} file */
  const read = (file) => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const full = path.join(root, file);
    // What is not there, or is a folder, is a name and nothing else.
    const isFile = existsSync(full) && statSync(full).isFile();
    const content = isFile ? readFileSync(full) : Buffer.alloc(0);
    const text = moduleName.test(file) ? content.toString('utf8') : '';
    const imports = [...text.matchAll(relativePath)].map(([, target = '']) =>
      path.posix.normalize(path.posix.join(path.posix.dirname(file), target)),
    );
    const entry = { text, hash: createHash('sha256').update(content).digest('hex'), imports };
    files.set(file, entry);
    return entry;
  };

  /** @type {Map<string, ReadonlySet<string>>} */
  const reached = new Map();
  /** @param {string} module */
  const reaches = (module) => {
    const known = reached.get(module);
    if (known !== undefined) return known;
    const found = new Set([module]);
    for (const file of found) for (const target of read(file).imports) found.add(target);
    reached.set(module, found);
    return found;
  };

  return {
    modules: [...extra, ...folders.flatMap((folder) => modulesIn(root, folder))].sort(),
    reaches,
    text: (module) => read(module).text,
    digest(module) {
      const hash = createHash('sha256');
      for (const file of [...reaches(module)].sort()) hash.update(`${file}\0${read(file).hash}\n`);
      return hash.digest('hex');
    },
  };
}

/**
 * @param {string} root @param {string} folder
 * @returns {string[]}
 */
function modulesIn(root, folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return modulesIn(root, name);
    return moduleName.test(name) ? [name] : [];
  });
}
