import { formatVersion } from './file-schema.ts';

/** Takes the data of a file from one version to the next. Published steps are never edited. */
export interface Migration {
  readonly from: number;
  readonly migrate: (data: Record<string, unknown>) => Record<string, unknown>;
}

/** Version 0 was the format before its publication: it had one table for both kinds of router interface end, and called the date `date`. */
const migrations: readonly Migration[] = [
  {
    from: 0,
    migrate: ({ date, connections, ...rest }) => ({
      ...rest,
      ...(date === undefined ? {} : { asOf: date }),
      ...(connections === undefined ? {} : { peerings: connections }),
    }),
  },
];

/** Data of any earlier version, brought step by step to the present one. */
export function migrate(data: Record<string, unknown>, version: number): Record<string, unknown> {
  let current = data;
  for (let at = version; at < formatVersion; at += 1) {
    const step = migrations.find(({ from }) => from === at);
    if (step === undefined) throw new Error(`no migration from version ${at}`);
    current = { ...step.migrate(current), version: at + 1 };
  }
  return current;
}
