import { describe, expect, it } from 'vitest';
import { isRelativePath, saveFileSchema, saveFolderSchema } from '../../shared/ipc/exports.ts';

describe('paths of exported files', () => {
  it('are plain names below the chosen folder', () => {
    for (const path of ['main.tf', 'a/b/c.txt', 'device-1/cisco_ios.cfg', '_x.md'])
      expect(isRelativePath(path), path).toBe(true);
  });

  it('never lead out of it, on any system', () => {
    const hostile = [
      '',
      '/etc/passwd',
      '../x',
      'a/../../x',
      'a/./x',
      'a//x',
      'a/',
      '.bashrc',
      'a/.ssh/x',
      'C:x',
      'C:\\x',
      'a\\..\\x',
      '\\\\server\\x',
      'x\0.txt',
      'x\n.txt',
      'nul',
      'a/CON.txt',
      'x.',
      '中文.txt',
      'a/b/c/d/e/f/g/h/i',
      'x'.repeat(101),
    ];
    for (const path of hostile) expect(isRelativePath(path), JSON.stringify(path)).toBe(false);
  });
});

describe('a folder of exported files', () => {
  const fits = (...paths: string[]): boolean =>
    saveFolderSchema.safeParse({ files: paths.map((path) => ({ path, content: '' })) }).success;

  it('has each file once, whether or not the system tells capitals apart, and no file where a folder has to be', () => {
    expect(fits('a/x', 'a/y', 'b')).toBe(true);
    expect(fits('a', 'A')).toBe(false);
    expect(fits('a', 'a/b')).toBe(false);
    expect(fits('A/b', 'a')).toBe(false);
    expect(fits()).toBe(false);
  });
});

describe('a file that a page wants to save', () => {
  it('is of a kind that Peerscape writes, and no program', () => {
    const save = (extension: string) =>
      saveFileSchema.safeParse({ suggestedName: 'Quote', extension, content: '' }).success;
    expect(save('xlsx')).toBe(true);
    for (const extension of ['exe', 'desktop', 'bat', 'sh', 'peerscape', '', '../x'])
      expect(save(extension), extension).toBe(false);
  });
});
