import process from 'node:process';
import { onDisplay } from './display.mjs';
import { electronEnvironment } from './electron-runtime.mjs';
import { toolScript } from './paths.mjs';

/**
 * The end-to-end tests as a command with its environment: on the real Electron, under a virtual display where there is
 * no real one.
 * @param {readonly string[]} args for Playwright
 */
export function playwrightCommand(args) {
  const script = [toolScript('@playwright/test', 'playwright'), 'test', '-c', 'test/e2e/playwright.config.ts', ...args];
  const [command, commandArgs] = onDisplay(process.execPath, script);
  return { command, args: commandArgs, env: electronEnvironment() };
}
