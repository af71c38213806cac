import { type Message, message } from '../messages/message.ts';
import { z } from '../zod.ts';
import { type FileErrorCode, fileErrorSchema } from './file-error.ts';

/** What Peerscape cannot keep in the user's data, or could not read of what it kept there. */
export const userDataProblemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('notKept'),
    /** `everything`: the folder itself cannot be written. */
    what: z.enum(['everything', 'settings', 'prices', 'journals']),
    reason: fileErrorSchema.shape.code,
  }),
  z.object({
    kind: z.literal('setAside'),
    what: z.enum(['settings', 'prices', 'journals']),
  }),
]);

export type UserDataProblem = Readonly<z.infer<typeof userDataProblemSchema>>;

/** One sentence for a user: what is not kept and why, or what was set aside and that the rest is used. */
export function describeUserDataProblem(problem: UserDataProblem): Message {
  return problem.kind === 'setAside'
    ? message(`files:setAside.${problem.what}`)
    : message(`files:notKept.${problem.what}`, { reason: whyNotKept(problem.reason) });
}

/** The reason as the end of a sentence about something that could not be written. */
export function whyNotKept(code: FileErrorCode): Message {
  switch (code) {
    case 'disk-full':
    case 'read-only':
    case 'no-permission':
      return message(`files:reason.${code}`);
    default:
      return message('files:reason.unwritable');
  }
}
