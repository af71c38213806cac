import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { SubmitEvent, ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';
import styles from './modal.module.css';

/**
 * A dialog over the window. Escape and the close button ask for `onClose`; Enter submits when `onSubmit` is given. `footer` holds the
 * buttons, the primary one of type `submit`.
 */
export function Modal({
  title,
  description,
  closeLabel,
  width = 480,
  strip,
  footer,
  children,
  onClose,
  onSubmit,
  initialFocus,
  returnsFocus,
}: ModalProps) {
  const body = (
    <>
      <div className={styles.head}>
        <div>
          <Base.Title className={styles.title}>{title}</Base.Title>
          {description !== undefined && (
            <Base.Description className={styles.description}>{description}</Base.Description>
          )}
        </div>
        <Base.Close
          render={
            <Button tone="quiet" icon aria-label={closeLabel}>
              <X size={16} aria-hidden />
            </Button>
          }
        />
      </div>
      {/* A scrolled area must be reachable by keyboard even when nothing in it can be focused. */}
      <div className={styles.body} tabIndex={-1}>
        {children}
      </div>
      {strip !== undefined && <div className={styles.strip}>{strip}</div>}
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </>
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // React lets events of a dialog that stands in another one rise into that one's form.
    event.stopPropagation();
    onSubmit?.();
  };
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        {/* One dialog over another darkens that one too. */}
        <Base.Backdrop forceRender className={styles.backdrop} />
        <Base.Popup
          className={styles.popup}
          data-modal
          style={{ width }}
          {...(initialFocus ? { initialFocus } : {})}
          {...(returnsFocus ? { finalFocus: returnsFocus } : {})}
        >
          {onSubmit ? (
            <form className={styles.form} onSubmit={submit} noValidate>
              {body}
            </form>
          ) : (
            <div className={styles.form}>{body}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface ModalProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly closeLabel: string;
  /** CSS pixels; never wider than the window. */
  readonly width?: number;
  /** Stays in view between the body, which scrolls, and the buttons. */
  readonly strip?: ReactNode;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onSubmit?: () => void;
  /** What has the focus at first; the first control where nothing is given. */
  readonly initialFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | null | undefined);
  /** Whether the focus goes back to where it was when the dialog closes; not where it has been given to what the dialog made. */
  readonly returnsFocus?: () => boolean;
}
