import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { messages } from '../../shared/messages/areas.ts';

const root = path.resolve(import.meta.dirname, '../..');

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const english: Texts = messages.en;

/** Every key as it is asked for, without the endings of plurals. */
const keys = [
  ...new Set(
    Object.entries(english).flatMap(([area, texts]) => Object.keys(texts).map((name) => singular(area, name))),
  ),
];

const sources = ['shared', 'renderer', 'electron']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !/messages[\\/](en|zh-cn)[\\/]/.test(file))
  .map((file) => readFileSync(file, 'utf8').replace(/^import .*$/gm, ''));

describe('the texts', () => {
  it('are all asked for somewhere', () => {
    const literals = new Set(sources.flatMap((text) => [...text.matchAll(/'(\w+:[^'\n]+)'/g)].map(([, key]) => key)));
    const patterns = sources.flatMap(patternsIn);
    const words = new Set(
      sources.flatMap((text) => [/[\w-]+/g, /(?<=')[\w.-]+(?=')/g].flatMap((word) => text.match(word) ?? [])),
    );
    expect(literals.size).toBeGreaterThan(800);
    expect(patterns.length).toBeGreaterThan(100);
    const unused = keys.filter(
      (key) =>
        !literals.has(key) && !patterns.some((pattern) => holesOf(pattern, key)?.every((hole) => words.has(hole))),
    );
    expect(unused).toEqual([]);
  });

  it('are said once: who says what another area says takes it from fields, kinds or words', () => {
    const chineseOf = new Map(writtenIn('zh-cn').map(({ key, text }) => [key, text]));
    const said = new Map<string, Set<string>>();
    for (const { key, text } of writtenIn('en')) {
      // Two texts differ where one of the languages tells them apart.
      const both = JSON.stringify([text, chineseOf.get(key) ?? chineseOf.get(key.replace(/_one$/, '_other'))]);
      // The forms of one plural are one text.
      said.set(both, (said.get(both) ?? new Set()).add(key.replace(/_(one|other)$/, '')));
    }
    expect(said.size).toBeGreaterThan(1500);
    expect([...said].filter(([, keys]) => keys.size > 1).map(([text, keys]) => [text, ...keys])).toEqual([]);
  });

  it('have one translation from four words on: a single word may mean another thing elsewhere, a sentence does not', () => {
    const said = new Map<string, string[]>();
    for (const { key, text } of writtenIn('en'))
      if (text.split(' ').length >= 4) said.set(text, [...(said.get(text) ?? []), key.replace(/_(one|other)$/, '')]);
    expect([...said].filter(([, keys]) => new Set(keys).size > 1)).toEqual([]);
  });

  it('have forms for one and for many only where these differ', () => {
    const texts = new Map(writtenIn('en').map(({ key, text }) => [key, text]));
    const alike = [...texts.keys()].filter(
      (key) => key.endsWith('_one') && texts.get(key) === texts.get(key.replace(/_one$/, '_other')),
    );
    expect(alike).toEqual([]);
  });

  it('are shared where they are called so: each of the words stands in two areas at the least', () => {
    const areas = textFiles('en').filter(({ name }) => name !== 'words.ts');
    const words = writtenIn('en').filter(({ key }) => key.startsWith('words.ts:'));
    const lonely = words.filter(({ key }) => {
      const use = new RegExp(`\\bwords\\.${key.slice('words.ts:'.length)}\\b`, 'g');
      return areas.flatMap(({ text }) => text.match(use) ?? []).length < 2;
    });
    expect(words.length).toBeGreaterThan(100);
    expect(lonely).toEqual([]);
  });
});

function textFiles(language: 'en' | 'zh-cn'): { readonly name: string; readonly text: string }[] {
  const folder = path.join(root, 'shared/messages', language);
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

/** The texts that a language's files write out, by file and key; what is taken from another file is not among them. */
function writtenIn(language: 'en' | 'zh-cn'): { readonly key: string; readonly text: string }[] {
  return textFiles(language).flatMap(({ name, text }) => {
    const found: { key: string; text: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (
        ts.isPropertyAssignment(node) &&
        ts.isStringLiteralLike(node.initializer) &&
        !ts.isComputedPropertyName(node.name)
      )
        found.push({ key: `${name}:${node.name.text}`, text: node.initializer.text });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
    return found;
  });
}

function singular(area: string, name: string): string {
  return `${area}:${name.replace(/_(one|other)$/, '')}`;
}

/** The keys that a source puts together, as patterns with a group for each hole; `kinds:${table}` is one. */
function patternsIn(source: string): RegExp[] {
  return [...source.matchAll(/`(\w+):([^`\n]*)`/g)]
    .filter(([, area = '']) => area in english)
    .map(([, area = '', name = '']) => {
      const parts = name.split(/((?:\$\{(?:[^{}]|\{[^}]*\})*\})+)/).map((part, at) => {
        if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        // Where holes touch, nothing tells where one ends.
        return part.split('${').length > 2 ? '[\\w.-]+' : '([\\w.-]+)';
      });
      return new RegExp(`^${area}:${parts.join('')}$`);
    });
}

/** What stands in the holes of a pattern where a key fits it; a hole takes only words that stand in the sources themselves. */
function holesOf(pattern: RegExp, key: string): readonly string[] | undefined {
  return pattern.exec(key)?.slice(1);
}
