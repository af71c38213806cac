import type { ReactNode } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { Boundary } from '../../ui/boundary.tsx';
import { Modal } from '../../ui/modal.tsx';
import { BrokenPart, BrokenPartButtons } from './broken-part.tsx';

/** A part of the window that can fail alone: the others go on, and it says so in its own place. */
export function Part({ name, subject, slim = false, children }: PartProps) {
  const { t } = useTranslator();
  return (
    <Boundary
      subject={subject}
      broken={(failure, retry) => (
        <BrokenPart name={name} detail={t('app:failed.detail')} failure={failure} slim={slim} onRetry={retry} />
      )}
    >
      {children}
    </Boundary>
  );
}

interface PartProps {
  /** As a user knows it. */
  readonly name: string;
  /** What it shows: with something else it is tried again by itself. */
  readonly subject?: unknown;
  /** Whether it is a bar, in which there is room for one line. */
  readonly slim?: boolean;
  readonly children: ReactNode;
}

/** The same for what lies over the window, whose failure must be closed like it. */
export function OverlayPart({ subject, onClose, children }: OverlayPartProps) {
  const { t } = useTranslator();
  const name = t('app:failed.dialog');
  return (
    <Boundary
      subject={subject}
      broken={(failure, retry) => (
        <Modal
          title={t('app:failed.title', { part: name })}
          closeLabel={t('app:dismiss')}
          onClose={onClose}
          footer={<BrokenPartButtons name={name} failure={failure} onRetry={retry} />}
        >
          <p data-selectable>{t('app:failed.detail')}</p>
        </Modal>
      )}
    >
      {children}
    </Boundary>
  );
}

interface OverlayPartProps {
  readonly subject: unknown;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
