const megabyte = 1024 * 1024;

/** The largest table that is read as text, in MB: the longest price list several times over. A larger one would keep the window busy. */
export const tableLimitMb = 5;

/** Whether a table of so many bytes or characters is read. */
export function isTableSize(size: number): boolean {
  return size <= tableLimitMb * megabyte;
}
