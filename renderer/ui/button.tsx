import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { Tooltip } from './tooltip.tsx';

/**
 * A push button. With `disabledReason` it stays reachable, does nothing, and says why. `tip` explains an enabled one; an icon button needs
 * `aria-label`.
 */
export function Button({
  tone = 'plain',
  icon = false,
  pressed,
  disabledReason,
  tip,
  children,
  className,
  onClick,
  ref,
  ...rest
}: ButtonProps) {
  const disabled = disabledReason !== undefined;
  const button = (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={[styles.button, styles[tone], icon ? styles.icon : '', className ?? ''].join(' ')}
      aria-disabled={disabled || undefined}
      // The tooltip is for eyes alone.
      aria-description={disabledReason}
      aria-pressed={pressed}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
    </button>
  );
  return <Tooltip text={disabledReason ?? tip}>{button}</Tooltip>;
}

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** A square button that holds an icon alone. */
  readonly icon?: boolean;
  readonly pressed?: boolean | undefined;
  readonly disabledReason?: string | undefined;
  readonly tip?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}
