// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '../../../../renderer/dialogs/export/export-dialog.tsx';
import { peerscape } from '../../../../renderer/peerscape-api.ts';
import { showPlan } from '../../../../renderer/store/document-store.ts';
import { useExportDraft } from '../../../../renderer/exports/export-draft.ts';
import { forgetQuestions } from '../../../../renderer/answers/forget-questions.ts';
import { useSettings } from '../../../../renderer/store/settings-store.ts';
import { useView } from '../../../../renderer/store/view-store.ts';
import type { SaveFileRequest, SaveFolderRequest } from '../../../../shared/ipc/exports.ts';
import { defaultExportChoices, type ExportChoices } from '../../../../shared/settings/export-choices.ts';
import { plan } from '../../../support/plan-builder.ts';

const two = plan()
  .account('acct-a', { name: 'Account A' })
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing' })
  .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Payroll' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Link' })
  .build();

const overlapping = plan()
  .account('acct-a')
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing' })
  .vpc('vpc-2', ['10.1.0.0/16'], { name: 'Hangzhou' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Link' })
  .build();

const close = vi.fn();
let files: SaveFileRequest[] = [];
let folders: SaveFolderRequest[] = [];

beforeEach(() => {
  useView.setState(useView.getInitialState());
  useSettings.setState(useSettings.getInitialState());
  forgetQuestions();
  close.mockClear();
  [files, folders] = [[], []];
  const saved = { ok: true, value: { kind: 'saved', name: 'out' } } as const;
  Object.assign(peerscape, {
    exports: {
      saveFile: (request: SaveFileRequest) => Promise.resolve(void files.push(request)).then(() => saved),
      saveFolder: (request: SaveFolderRequest) => Promise.resolve(void folders.push(request)).then(() => saved),
    },
  });
  showPlan({ ...two, name: 'Backbone' });
});

afterEach(cleanup);

function open(choices: Partial<ExportChoices> = {}): void {
  useSettings.setState(({ settings }) => ({
    settings: { ...settings, exportChoices: { ...defaultExportChoices, ...choices } },
  }));
  render(<ExportDialog onClose={close} />);
}

const saveButton = () => screen.getByRole('button', { name: 'Export…' });
const prepared = () => waitFor(() => expect(saveButton().getAttribute('aria-disabled')).toBeNull(), { timeout: 5000 });
const remembered = () => useSettings.getState().settings.exportChoices;

describe('the dialog of exports', () => {
  it('offers every kind with a sentence, and has the focus on the one of last time', async () => {
    open({ target: 'terraform' });
    const kinds = within(screen.getByRole('radiogroup', { name: 'What to export' })).getAllByRole('radio');
    expect(kinds).toHaveLength(12);
    for (const kind of kinds) expect(kind.getAttribute('aria-description')?.length).toBeGreaterThan(20);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Terraform'));
  });

  it('saves the file that was prepared, closes, and remembers what was chosen', async () => {
    open();
    await userEvent.click(screen.getByRole('radio', { name: 'Mermaid' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'State' }));
    await prepared();
    await userEvent.click(saveButton());
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(files.map(({ suggestedName, extension }) => [suggestedName, extension])).toEqual([['Backbone', 'mmd']]);
    expect(String(files[0]?.content)).toContain('Beijing');
    expect([remembered().target, remembered().state]).toEqual(['mermaid', false]);
  });

  it('lists several files and saves them into a folder', async () => {
    open({ target: 'csv' });
    await prepared();
    expect(screen.getByText(/files into a folder/)).toBeTruthy();
    await userEvent.click(saveButton());
    await waitFor(() => expect(folders).toHaveLength(1));
    expect(folders[0]?.files.length).toBeGreaterThan(1);
  });

  it('lists what stands in the way, and leads to the finding', async () => {
    showPlan(overlapping);
    open({ target: 'terraform' });
    const list = await screen.findByRole('list', { name: /stands? in the way/ });
    expect(saveButton().getAttribute('aria-disabled')).toBe('true');
    expect(saveButton().getAttribute('aria-description')).toContain('in the way');
    await userEvent.click(within(list).getAllByRole('button', { name: 'Show' })[0] as HTMLElement);
    expect(close).toHaveBeenCalledOnce();
    expect(useView.getState().openFinding?.rule).toBe(within(list).getAllByText(/^[A-Z]+\d{3}$/)[0]?.textContent);
    expect(files).toEqual([]);
  });

  it('refuses a customer copy that still tells something, and says what', async () => {
    open({ customerCopy: true, titleBlock: true, author: 'Payroll' });
    const list = await screen.findByRole('list', { name: /still holds what was to be hidden/ });
    expect(list.textContent).toContain('“Payroll” in diagram.svg');
    await userEvent.click(saveButton());
    expect(files).toEqual([]);
    await userEvent.clear(screen.getByRole('textbox', { name: 'Author' }));
    await prepared();
    await userEvent.click(saveButton());
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.suggestedName).not.toContain('Backbone');
  });

  it('says why an option cannot be chosen', () => {
    open({ customerCopy: true });
    expect(screen.getByText('The customer copy hides prices.')).toBeTruthy();
    expect(screen.getByText('Nothing is selected on the canvas.')).toBeTruthy();
  });

  it('remembers the choices of a dialog that was cancelled, and what was typed for this plan alone', async () => {
    open({ titleBlock: true });
    await userEvent.type(screen.getByRole('textbox', { name: 'Customer' }), 'Contoso');
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(remembered().theme).toBe('dark');
    expect(JSON.stringify(remembered())).not.toContain('Contoso');
    expect(useExportDraft.getState().typed.customer).toBe('Contoso');
    forgetQuestions();
    expect(useExportDraft.getState().typed).toEqual({});
  });

  it('keeps a printed size that is no size out of the export', async () => {
    open({ target: 'pdf', onto: 'tiles', printedPercent: 100 });
    const field = screen.getByRole('textbox', { name: 'Printed size in percent' });
    await userEvent.clear(field);
    await userEvent.type(field, '4000');
    expect(screen.getByText('A whole number from 5 to 400.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(remembered().printedPercent).toBeLessThanOrEqual(400);
  });
});
