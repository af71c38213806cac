/** In device-independent pixels, as Electron has it. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 800, height: 560 };
const usualWindow = { width: 1440, height: 900 };

/** How much of the title bar has to be on a display for a person to get hold of the window. */
const grip = { width: 120, height: 40 };

/**
 * Where a window goes: where it was, if a person could still reach it there; else in the middle of the first display.
 * `workAreas` are the displays without their task bars, the primary first.
 */
export function windowBounds(
  remembered: Rectangle | undefined,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  if (remembered && workAreas.some((area) => canBeGripped(remembered, area))) {
    return {
      ...remembered,
      width: Math.max(remembered.width, smallestWindow.width),
      height: Math.max(remembered.height, smallestWindow.height),
    };
  }
  const [primary] = workAreas;
  const width = Math.min(remembered?.width ?? usualWindow.width, primary.width);
  const height = Math.min(remembered?.height ?? usualWindow.height, primary.height);
  return {
    x: primary.x + Math.round((primary.width - width) / 2),
    y: primary.y + Math.round((primary.height - height) / 2),
    width,
    height,
  };
}

function canBeGripped(window: Rectangle, area: Rectangle): boolean {
  const visibleWidth = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const titleBarInside = window.y >= area.y && window.y + grip.height <= area.y + area.height;
  return titleBarInside && visibleWidth >= grip.width;
}
