import type { FindingCounts } from './scene.ts';

/** The sign of each severity as path data in the square of the symbols: a triangle for warnings, circles for the others. Our own drawings. */
export const severitySigns: Readonly<Record<keyof FindingCounts, string>> = {
  error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5v5.5M12 16.5h.01',
  warning: 'M12 3.5 2.5 20h19ZM12 10v4M12 17h.01',
  notice: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11.5v5M12 7.5h.01',
};
