/** The start screen, and opening and saving in the window. */
export const start = {} as const;
