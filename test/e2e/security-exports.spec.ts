import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { answerQuestions, chooseToOpen, chooseToSave, questions } from './support/native-dialogs.ts';
import { told } from './support/programs.ts';
import { silentServer } from './support/silent-server.ts';

interface Answer {
  readonly answered: boolean;
  /** What came back, or why nothing did. */
  readonly value: unknown;
}

/** Calls something of the area `exports` with any input, as a page that was taken over would. */
function attempt(page: Page, method: string, input: unknown): Promise<Answer> {
  return page.evaluate(
    async ([name, given]) => {
      const api = Reflect.get(window, 'peerscape') as {
        readonly exports: Record<string, (input: unknown) => Promise<unknown>>;
      };
      try {
        return { answered: true, value: await api.exports[name]?.(given) };
      } catch (error) {
        return { answered: false, value: String(error) };
      }
    },
    [method, input] as const,
  );
}

test('an export is written where the user says and nowhere else, and the page learns the name alone', async ({
  peerscape: { app, page },
  folder,
}) => {
  await chooseToSave(app, path.join(folder, 'offer'));
  const saved = await attempt(page, 'saveFile', { suggestedName: '../../x', extension: 'csv', content: 'a,b\n' });
  expect(saved.value).toEqual({ ok: true, value: { kind: 'saved', name: 'offer.csv', written: expect.any(String) } });
  expect(readFileSync(path.join(folder, 'offer.csv'), 'utf8')).toBe('a,b\n');
  await chooseToSave(app, undefined);
  const cancelled = await attempt(page, 'saveFile', { suggestedName: 'x', extension: 'csv', content: '' });
  expect(cancelled.value).toEqual({ ok: true, value: { kind: 'cancelled' } });
  await chooseToSave(app, path.join(folder, 'missing', 'x.csv'));
  const failed = await attempt(page, 'saveFile', { suggestedName: 'x', extension: 'csv', content: '' });
  expect(failed.value).toEqual({ ok: false, error: { code: 'folder-missing', name: 'x.csv' } });
});

test('what is no export of ours is refused before anybody is asked', async ({ peerscape: { app, page }, folder }) => {
  await chooseToSave(app, path.join(folder, 'x'));
  await chooseToOpen(app, folder);
  const hostile: readonly (readonly [string, unknown])[] = [
    ['saveFile', { suggestedName: 'x', extension: 'exe', content: '' }],
    ['saveFile', { suggestedName: 'x', extension: 'desktop', content: '' }],
    ['saveFile', { suggestedName: 'x', extension: 'csv', content: { path: '/etc/passwd' } }],
    ['saveFile', undefined],
    ['saveFolder', { files: [] }],
    ['saveFolder', { files: [{ path: '../x', content: '' }] }],
    ['saveFolder', { files: [{ path: '/tmp/x', content: '' }] }],
    ['saveFolder', { files: [{ path: 'a\\..\\x', content: '' }] }],
    ['saveFolder', { files: [{ path: '.bashrc', content: '' }] }],
    ['savePdf', { html: '', suggestedName: 'x', page: { size: 'A4', landscape: false } }],
    ['savePdf', { html: '<p>x</p>', suggestedName: 'x', page: { size: 'A0', landscape: false } }],
  ];
  for (const [method, input] of hostile) {
    const { answered, value } = await attempt(page, method, input);
    expect(answered, JSON.stringify([method, input])).toBe(false);
    expect(value).toContain('refused');
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder of files stays within itself, and files of others are replaced only when the user agrees', async ({
  peerscape: { app, page },
  folder,
}) => {
  const chosen = path.join(folder, 'chosen');
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(chosen);
  mkdirSync(elsewhere);
  writeFileSync(path.join(chosen, 'main.tf'), 'of somebody else');
  await chooseToOpen(app, chosen);
  const files = [
    { path: 'main.tf', content: 'ours' },
    { path: 'modules/vpc.tf', content: 'ours' },
  ];
  await answerQuestions(app, 'Cancel');
  const refused = await attempt(page, 'saveFolder', { files });
  expect(refused.value).toEqual({ ok: true, value: { kind: 'cancelled' } });
  expect(readdirSync(chosen)).toEqual(['main.tf']);
  expect(await questions(app)).toMatchObject([{ detail: 'main.tf' }]);
  await answerQuestions(app, 'Replace');
  const agreed = await attempt(page, 'saveFolder', { files });
  expect(agreed.value).toEqual({ ok: true, value: { kind: 'saved', name: 'chosen', written: expect.any(String) } });
  expect(readFileSync(path.join(chosen, 'modules', 'vpc.tf'), 'utf8')).toBe('ours');
  symlinkSync(elsewhere, path.join(chosen, 'link'));
  const through = await attempt(page, 'saveFolder', { files: [{ path: 'link/x', content: 'ours' }] });
  expect(through.value).toEqual({ ok: false, error: { code: 'leads-outside', name: 'link' } });
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('a document that is printed runs nothing, reaches nothing and leaves no window behind', async ({
  peerscape: { app, page, complaints },
  folder,
}) => {
  const server = await silentServer();
  // The server counts: else a count of nothing would prove nothing.
  await new Promise((resolve) => get(`http://${server.host}/`).once('error', resolve));
  const secret = path.join(folder, 'secret.txt');
  writeFileSync(secret, 'KEPTSECRET');
  const file = path.join(folder, 'hostile.pdf');
  await chooseToSave(app, file);
  const html = `<!DOCTYPE html><html lang="en"><head><title>Hostile</title>
    <meta http-equiv="refresh" content="0;url=http://${server.host}/">
    <base href="http://${server.host}/"><link rel="stylesheet" href="http://${server.host}/x.css">
    <style>@import url(http://${server.host}/y.css); @font-face { font-family: f; src: url(http://${server.host}/f.woff2); } body { font-family: f; background: url(http://${server.host}/b.png); }</style>
    </head><body><h1>PRINTED</h1><script>document.body.textContent = 'SCRIPTED'; fetch('http://${server.host}/');</script>
    <noscript>QUIET</noscript><img src="http://${server.host}/i.png" onerror="document.body.textContent = 'SCRIPTED'">
    <iframe src="file://${secret}"></iframe><object data="file://${secret}"></object><embed src="app://peerscape/index.html">
    </body></html>`;
  const input = { html, suggestedName: 'x', page: { size: 'A4', landscape: false } };
  const printed = await attempt(page, 'savePdf', input);
  expect(printed.value).toEqual({
    ok: true,
    value: { kind: 'saved', name: 'hostile.pdf', written: expect.any(String) },
  });
  expect(server.connections()).toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(existsSync(file)).toBe(true);
  const text = told('pdftotext', file, '-');
  if (text !== undefined) {
    expect(text).toContain('PRINTED');
    expect(text).toContain('QUIET');
    expect(text).not.toContain('SCRIPTED');
    expect(text).not.toContain('KEPTSECRET');
  }
  await server.close();
  // The window that printed tells of everything that it was refused.
  expect(
    complaints.splice(0).filter((text) => !/Content Security Policy|Not allowed to load local resource/.test(text)),
  ).toEqual([]);
});
