import fc from 'fast-check';

const known = [
  '',
  ' ',
  '"quoted" \'twice\' `thrice`',
  '$(touch /tmp/x) ${process.exit()} %{x} {{name}} $t(kinds:vpcs)',
  'first\nsecond\r\nthird\ttab',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '--> ]]> <![CDATA[ x ]]>',
  '</title></text></svg><img src=x onerror=alert(1)>',
  '&amp; &lt; &#x3c; &#60;script&#62; &notanentity',
  "=cmd|'/c calc'!A1",
  '"] --> evil["x',
  'end\nsubgraph x\nclick n0 "javascript:alert(1)"',
  '%%{init: {"securityLevel": "loose"}}%%',
  'html=1;image=javascript:alert(1);',
  'נכסים أصول \u202egnp.exe\u202c',
  '👩‍👩‍👧‍👦🚀 é ﬂ°°60¶ß',
  '\ud800 \udc00 lone',
  '\u0000\u0001\u001b[31m\u007f\u0085\u2028\ufffe\uffff',
  '<b>'.repeat(4000),
  'x'.repeat(10_000),
  '__proto__',
  'constructor',
];

/** Names that nobody gives, and that everybody may: a plan is a file. Known tricks, and any 16-bit characters. */
export const hostileNames: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...known) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...known), { minLength: 2, maxLength: 3 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)) },
);
