import log from 'electron-log/main';
import { join } from 'node:path';

export { log };

/** The log is one file in the user's data and nothing else: nothing is printed, nothing leaves the machine. Without room for it there is none. */
export function keepLogIn(folder: string, hasRoom: boolean): void {
  log.transports.console.level = false;
  log.transports.ipc.level = false;
  log.transports.file.level = hasRoom && 'info';
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
}
