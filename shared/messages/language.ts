/** The languages that every string of Peerscape exists in, in the order they are offered. */
export const languages = ['en', 'zh-CN'] as const;

export type Language = (typeof languages)[number];
