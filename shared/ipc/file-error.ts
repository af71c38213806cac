import { type Message, message } from '../messages/message.ts';
import { z } from '../zod.ts';

/** The largest plan file that is read, in bytes: a thousand times a big plan. */
export const maxFileBytes = 64 * 1024 * 1024;

/** Why a file could not be read, or why a save left the file as it was. `name` is the file's name without its folder. */
export const fileErrorSchema = z.object({
  code: z.enum([
    'not-found',
    'no-permission',
    'too-large',
    'not-utf8',
    'wrong-extension',
    'is-a-folder',
    'not-a-file', // a device, a socket, a pipe
    'busy',
    'unreadable',
    'changed-on-disk', // another program wrote to it since it was read; a save with `force` overwrites it
    'gone-from-disk', // it was moved or deleted since it was read; a save with `force` writes it anew
    'open-elsewhere', // another window shows that file
    'folder-missing',
    'read-only',
    'disk-full',
    'leads-outside', // a link within the chosen folder that leads out of it
    'unwritable',
  ]),
  name: z.string(),
});

export type FileError = Readonly<z.infer<typeof fileErrorSchema>>;
export type FileErrorCode = FileError['code'];

/** What happened, what was kept and what to do, for a user. */
export function describeFileError({ code, name }: FileError): Message {
  return code === 'too-large'
    ? message('files:error.too-large', { name, limit: maxFileBytes / (1024 * 1024) })
    : message(`files:error.${code}`, { name });
}
