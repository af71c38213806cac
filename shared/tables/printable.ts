/** A text without control characters but tabs and ends of lines: nobody sees them, and few programs that read the plan take them. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '');
}
