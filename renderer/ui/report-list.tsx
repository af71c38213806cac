import styles from './report-list.module.css';

/** A line of what became of something that is read. */
export interface ReportLine {
  readonly key: string;
  readonly tone: 'good' | 'warning' | 'error' | 'quiet';
  readonly place: string;
  readonly what: string;
  readonly content: string;
  /** Why, or what one should know; under one another. */
  readonly notes: readonly string[];
}

/** The most lines that are drawn; how many there are is said. */
const mostLines = 300;

/** What became of every line of a file or of a pasted text. */
export function ReportList({ label, count, lineAt, more }: ReportListProps) {
  return (
    <div className={styles.box} tabIndex={0} role="region" aria-label={label}>
      <ul className={styles.list}>
        {Array.from({ length: Math.min(count, mostLines) }, (_, at) => lineAt(at)).map(
          ({ key, tone, place, what, content, notes }) => (
            <li key={key} className={styles.line}>
              <span className={styles.place}>{place}</span>
              <span className={styles.what} data-tone={tone}>
                {what}
              </span>
              <span className={styles.rest}>
                <span className={styles.content} title={content}>
                  {content}
                </span>
                {notes.map((note) => (
                  <span key={note} className={styles.note} data-tone={tone}>
                    {note}
                  </span>
                ))}
              </span>
            </li>
          ),
        )}
      </ul>
      {count > mostLines && <p className={styles.more}>{more(count - mostLines)}</p>}
    </div>
  );
}

interface ReportListProps {
  readonly label: string;
  readonly count: number;
  /** Asked for the lines that are drawn alone: to put thousands into words takes seconds. */
  readonly lineAt: (at: number) => ReportLine;
  readonly more: (count: number) => string;
}
