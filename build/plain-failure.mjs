import process from 'node:process';

/** A failure that the user can act on: its message is one sentence, printed without a stack trace. */
export class PlainFailure extends Error {
  /** @param {string} sentence @param {string} [details] output of a tool, printed above the sentence */
  constructor(sentence, details = '') {
    super(sentence);
    this.details = details;
  }
}

/**
 * Runs a script's body and turns its outcome into an exit code: the returned one, or 1 after a plain failure.
 * Anything else that is thrown is a defect of the script and keeps its stack trace.
 * @param {() => Promise<number>} body
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof PlainFailure ? plainText(error) : error);
  }
}

/** @param {PlainFailure} failure */
function plainText(failure) {
  return failure.details === '' ? failure.message : `${failure.details.trimEnd()}\n${failure.message}`;
}

const writeFailures = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'];

/**
 * The code of an error by which the file system refused a write, or undefined for any other error.
 * @param {unknown} error
 */
export function writeFailureCode(error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return writeFailures.includes(code) ? code : undefined;
}
