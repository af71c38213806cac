import { ClipboardPaste, Copy, Download, Upload } from 'lucide-react';
import { useState } from 'react';
import { openInputsCsv } from '../../../shared/export/runbook/open-inputs-csv.ts';
import { describeFileError } from '../../../shared/ipc/file-error.ts';
import { message } from '../../../shared/messages/message.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { OpenInput } from '../../../shared/runbook/open-inputs.ts';
import { saveExport } from '../../files/save-export.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { peerscape } from '../../peerscape-api.ts';
import { notify } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { AnswersPreview } from './answers-preview.tsx';
import { decodedText } from '../../files/decoded-text.ts';
import { isTableSize, tableLimitMb } from '../../files/table-limit.ts';

/** The list of what is open as a file to send, and what comes back. */
export function InputsHeader({ network, inputs }: InputsHeaderProps) {
  const speak = useTranslator();
  const { t } = speak;
  const [read, setRead] = useState<{ readonly name: string; readonly text: string }>();
  const nothing = inputs.length === 0 ? t('openInputs:panel.nothing') : undefined;
  const open = async (): Promise<void> => {
    const opened = await peerscape.sources.open({ as: 'answers' });
    if (!opened.ok) notify('error', describeFileError(opened.error));
    else if (opened.value.kind === 'opened') {
      const { name, bytes } = opened.value;
      if (!isTableSize(bytes.length)) {
        notify('error', message('files:tableTooLarge', { name, limit: tableLimitMb }));
        return;
      }
      const text = decodedText(bytes);
      if (text === undefined) notify('error', message('openInputs:panel.notUtf8', { name }));
      else setRead({ name, text });
    }
  };
  const paste = async (): Promise<void> => {
    const { text } = await peerscape.clipboard.read();
    setRead({ name: t('openInputs:panel.clipboard'), text });
  };
  const copy = async (): Promise<void> => {
    await peerscape.clipboard.write({ text: openInputsCsv(network, inputs, speak) });
    notify('good', message('openInputs:panel.copied', { count: inputs.length }));
  };
  const save = (): void => {
    const suggestedName = t('openInputs:panel.file', { plan: network.plan.name.slice(0, 800) });
    void saveExport({ kind: 'file', extension: 'csv', suggestedName, content: openInputsCsv(network, inputs, speak) });
  };
  return (
    <>
      <Button
        icon
        aria-label={t('openInputs:panel.copy')}
        tip={t('openInputs:panel.copy')}
        disabledReason={nothing}
        onClick={() => void copy()}
      >
        <Copy size={14} aria-hidden />
      </Button>
      <Button
        icon
        aria-label={t('openInputs:panel.paste')}
        tip={t('openInputs:panel.paste')}
        disabledReason={nothing}
        onClick={() => void paste()}
      >
        <ClipboardPaste size={14} aria-hidden />
      </Button>
      <Button disabledReason={nothing} onClick={() => void open()}>
        <Upload size={14} aria-hidden />
        {t('openInputs:panel.fill')}
      </Button>
      <Button disabledReason={nothing} onClick={save}>
        <Download size={14} aria-hidden />
        {t('openInputs:panel.save')}
      </Button>
      {read !== undefined && (
        <AnswersPreview
          name={read.name}
          text={read.text}
          network={network}
          inputs={inputs}
          onClose={() => setRead(undefined)}
        />
      )}
    </>
  );
}

interface InputsHeaderProps {
  readonly network: Network;
  readonly inputs: readonly OpenInput[];
}
