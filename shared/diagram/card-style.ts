/** Lengths and font sizes with which cards, frames and chips are drawn. The style sheets of the canvas say the same; a test compares them. */
export const cardStyle = {
  radius: 6,
  stripeWidth: 4,
  paddingLeft: 12,
  paddingRight: 10,
  iconSize: 18,
  iconGap: 8,
  smallIconSize: 11,
  smallIconGap: 4,
  titleSize: 13,
  titleLineHeight: 17,
  titleWeight: 600,
  accountSize: 11,
  accountLineHeight: 14,
  lineSize: 12,
  monoSize: 11.5,
  gatewaysSize: 10.5,
  /** In em. */
  gatewaysSpacing: -0.02,
} as const;

export const pillStyle = { radius: 24, borderWidth: 2, paddingLeft: 14, paddingRight: 16, lineSize: 11 } as const;

export const noteStyle = { paddingTop: 8, paddingLeft: 10, lineSize: 12 } as const;

export const frameStyle = { radius: 10, titleSize: 12, titleWeight: 600, paddingTop: 4, paddingLeft: 12 } as const;

export const chipStyle = { height: 22, radius: 11, paddingLeft: 8, gap: 6, size: 11.5, strongWeight: 550 } as const;

export const badgeStyle = {
  height: 18,
  radius: 9,
  paddingLeft: 5,
  gap: 3,
  iconSize: 12,
  size: 11,
  top: -9,
  right: 8,
} as const;
