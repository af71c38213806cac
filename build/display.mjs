import process from 'node:process';

/**
 * Whether windows can be shown; only Linux machines are run without.
 * @param {NodeJS.ProcessEnv} environment @param {NodeJS.Platform} platform
 */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/**
 * The command as it is where there is a display, otherwise wrapped in a virtual one of its own (`-a` finds a free number).
 * @param {string} command @param {readonly string[]} args @param {boolean} display
 * @returns {[command: string, args: string[]]}
 */
export function onDisplay(command, args, display = hasDisplay()) {
  return display
    ? [command, [...args]]
    : ['xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24 -nolisten tcp', command, ...args]];
}
