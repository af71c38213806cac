import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleRuntime, hasCurrentDefaultApp, type RuntimeSource } from '../../build/electron-assembly.mjs';

const program = 'not really a program';
let folder: string;
let tarball: string;
let source: RuntimeSource;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'peerscape-assembly-'));
  const resources = path.join(folder, 'source/package/app/resources');
  mkdirSync(resources, { recursive: true });
  writeFileSync(path.join(resources, 'app.asar'), 'their application');
  writeFileSync(path.join(resources, '../Carrier'), program);
  mkdirSync(path.join(resources, '../locales'));
  writeFileSync(path.join(resources, '../locales/zh-CN.pak'), 'words');
  tarball = path.join(folder, 'carrier.tgz');
  execFileSync('tar', ['-czf', tarball, '-C', path.join(folder, 'source'), 'package']);
  source = {
    spec: 'carrier@1.0.0',
    integrity: `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`,
    folder: 'package/app',
    executable: 'Carrier',
    executableSha256: createHash('sha256').update(program).digest('hex'),
  };
});

afterEach(() => rmSync(folder, { recursive: true }));

const cache = () => path.join(folder, 'cache');
const target = () => path.join(cache(), 'electron');
const assemble = (from: RuntimeSource) => assembleRuntime(target(), '1.2.3', from, () => Promise.resolve(tarball));

describe('assembling the Electron runtime', () => {
  it('keeps the runtime, names its executable and replaces the application it came with', async () => {
    await assemble(source);
    expect(readdirSync(target()).sort()).toEqual(['electron', 'locales', 'resources', 'version']);
    expect(readFileSync(path.join(target(), 'electron'), 'utf8')).toBe(program);
    expect(readFileSync(path.join(target(), 'version'), 'utf8')).toBe('1.2.3');
    expect(readdirSync(path.join(target(), 'resources'))).toEqual(['default_app.asar']);
    expect(hasCurrentDefaultApp(target())).toBe(true);
  });

  it('leaves nothing but the finished runtime beside it', async () => {
    await assemble(source);
    expect(readdirSync(cache())).toEqual(['electron']);
  });

  it('refuses a tarball with another hash and leaves no runtime', async () => {
    const other = `sha512-${createHash('sha512').update('other').digest('base64')}`;
    await expect(assemble({ ...source, integrity: other })).rejects.toThrow(/refused: the sha512 of carrier\.tgz/);
    expect(readdirSync(cache())).toEqual([]);
  });

  it('refuses an executable with another hash and leaves no runtime', async () => {
    const other = createHash('sha256').update('other').digest('hex');
    await expect(assemble({ ...source, executableSha256: other })).rejects.toThrow(/refused: the sha256 of Carrier/);
    expect(readdirSync(cache())).toEqual([]);
  });

  it('serves two processes that assemble at once', async () => {
    await Promise.all([assemble(source), assemble(source)]);
    expect(readdirSync(cache())).toEqual(['electron']);
    expect(existsSync(path.join(target(), 'electron'))).toBe(true);
  });

  it('replaces a runtime that lost its executable', async () => {
    await assemble(source);
    rmSync(path.join(target(), 'electron'));
    await assemble(source);
    expect(readFileSync(path.join(target(), 'electron'), 'utf8')).toBe(program);
  });

  it('notices a default app of another checkout', async () => {
    await assemble(source);
    writeFileSync(path.join(target(), 'resources/default_app.asar/main.mjs'), 'older');
    expect(hasCurrentDefaultApp(target())).toBe(false);
  });
});
