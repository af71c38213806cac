import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** What is shorter is an idiom of the language more than a helper. */
const shortest = 60;

interface Helper {
  readonly where: string;
  /** What it takes and does, without comments and spaces, so that neither its name nor its place hides a copy. */
  readonly what: string;
}

const helpers = ['shared', 'renderer', 'electron'].flatMap(sourcesIn).flatMap(helpersIn);

describe('helpers', () => {
  it('have been looked at', () => {
    expect(helpers.length).toBeGreaterThan(1500);
  });

  it('are written once: no two files have functions that do the same in the same words', () => {
    const copies = new Map<string, string[]>();
    for (const { where, what } of helpers) copies.set(what, [...(copies.get(what) ?? []), where]);
    expect([...copies.values()].filter((places) => places.length > 1)).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The functions that a file declares, wherever in it. */
function helpersIn(file: string): Helper[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Helper[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.body) {
      const what = [...node.parameters.map(wordsOf), wordsOf(node.body)].join('|');
      if (what.length >= shortest) found.push({ where: `${file}: ${node.name?.text ?? ''}`, what });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The tokens below a node; comments and spaces belong to none. */
function wordsOf(node: ts.Node): string {
  const words: string[] = [];
  const visit = (each: ts.Node): void => {
    const children = each.getChildren();
    if (children.length === 0) words.push(each.getText());
    children.forEach(visit);
  };
  visit(node);
  return words.join(' ');
}
