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

/** The functions that a file declares. */
function helpersIn(file: string): Helper[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Helper[] = [];
  const visit = (node: ts.Node): void => {
    const [name, helper] = helperOf(node);
    if (helper?.body) {
      const what = [...helper.parameters.map(wordsOf), bodyOf(helper.body)].join('|');
      if (what.length >= shortest) found.push({ where: `${file}: ${name?.getText() ?? ''}`, what });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a node declares, if it is a function: with `function` wherever it stands, or as a constant of its file. */
function helperOf(
  node: ts.Node,
): readonly [(ts.Node | undefined)?, (ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction)?] {
  if (ts.isFunctionDeclaration(node)) return [node.name, node];
  if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return [];
  // What stands inside of another function is short because it takes what lies around it.
  if (!ts.isSourceFile(node.parent.parent.parent)) return [];
  const { initializer } = node;
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer) ? [node.name, initializer] : [];
}

/** The words of a body; what an arrow leads to stands for the `return` of it. */
function bodyOf(body: ts.ConciseBody): string {
  return ts.isBlock(body) ? wordsOf(body) : `{ return ${wordsOf(body)} ; }`;
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
