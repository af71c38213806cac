import process from 'node:process';
import { onDisplay } from './display.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { toolScript } from './paths.mjs';

/**
 * The end-to-end tests as a command with its environment: on the real Electron, under a virtual display where there is
 * no real one.
 * @param {readonly string[]} args for Playwright @param {string} [config] which tests, and how
 */
export function playwrightCommand(args, config = 'test/e2e/playwright.config.ts') {
  const script = [toolScript('@playwright/test', 'playwright'), 'test', '-c', config, ...args];
  const [command, commandArgs] = onDisplay(process.execPath, script);
  return { command, args: commandArgs, env: electronEnvironment() };
}
