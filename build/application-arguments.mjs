import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { PlainFailure } from './plain-failure.mjs';

/**
 * The user's arguments with plans as absolute paths: npm runs scripts in the checkout, the user speaks of the folder
 * that npm was called in. A file that does not exist is a plain failure.
 * @param {readonly string[]} args @param {string} folder
 */
export function applicationArguments(args, folder = process.env['INIT_CWD'] ?? process.cwd()) {
  return args.map((argument) => {
    if (argument.startsWith('-')) return argument;
    const file = path.resolve(folder, argument);
    if (!existsSync(file)) throw new PlainFailure(`There is no file ${file}.`);
    return file;
  });
}
