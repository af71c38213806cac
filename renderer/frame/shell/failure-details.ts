import type { AppInfo } from '../../../shared/ipc/contract.ts';
import type { Failure } from '../../ui/boundary.tsx';

/** What whoever mends a failure needs to know of it, as text in English. It tells nothing of the plan but what the error's own words do. */
export function failureDetails(part: string, { error, components }: Failure, info: AppInfo): string {
  const { version, platform, electron, chromium } = info;
  const said = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return [
    `Peerscape ${version} (${platform}, Electron ${electron}, Chromium ${chromium})`,
    `Failed: ${part}`,
    said,
    components.trim(),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
