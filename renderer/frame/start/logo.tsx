import styles from './logo.module.css';

/** Two routers and their peering: the initiator's filled dot, the acceptor's ring. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 48 48" width="48" height="48" aria-hidden>
      <rect className={styles.ground} x="1" y="1" width="46" height="46" rx="11" />
      <path className={styles.line} d="M15 32 33 16" />
      <circle className={styles.dot} cx="14" cy="33" r="6" />
      <circle className={styles.ring} cx="34" cy="15" r="5.2" />
    </svg>
  );
}
