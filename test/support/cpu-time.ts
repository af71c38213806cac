import process from 'node:process';

/** Milliseconds for which this process has had a processor: unlike time on the wall they stay the same while others work beside it. */
export function cpuTimeMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
