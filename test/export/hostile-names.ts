import fc from 'fast-check';

/** Names that try to end a line, a cell, a string or a comment, to run something, to turn the text around, or to be very long. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'a\nreload\n',
    'a\r\nno ip routing',
    '! exit',
    'quit\u2028delete',
    '?',
    '中文名称',
    // Bytes that become a line feed and a carriage return where a terminal takes seven bits.
    '\u00CA\u008A\u4E8D',
    "=cmd|'/c calc'!A0",
    '@SUM(A1)',
    '+1',
    '-1',
    '\t=1+1',
    '"; rm -rf / #',
    "'; $(reboot) `reboot`",
    '${x} %{if true}',
    '</script><script>alert(1)</script>',
    '# [x](javascript:alert(1)) | <img src=x>',
    '\u202Eevil\u202C',
    '👩‍👩‍👧‍👦',
    '\u0000\u001b[2J',
    '\uD800',
    'x'.repeat(10_000),
    '=1'.repeat(5_000),
    '__proto__',
    '..\\..\\con',
    '../../etc/passwd',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
