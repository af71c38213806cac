import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { clipboardHtml, fragmentInHtml } from '../../shared/export/clipboard-html.ts';
import { copyText } from '../../shared/plan/edits/copy-objects.ts';
import { parseFragment } from '../../shared/plan/fragment.ts';
import { plan } from '../support/plan-builder.ts';
import { drawn, english } from './diagram/drawn.ts';

const hostile = '"><script>alert(1)</script>\t\n生产 \u{1F600} %41 -->';

describe('copied objects as HTML', () => {
  it('carry the fragment through, whatever the names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const built = plan().vpc('vpc-1', ['10.1.0.0/16'], { name }).build();
        const fragment = copyText(built, ['vpc-1']);
        const html = clipboardHtml(fragment, undefined, drawn(built).scene, english);
        expect(fragmentInHtml(html)).toBe(fragment);
      }),
      { numRuns: 60 },
    );
  });

  it('are a table and a drawing, and nothing of a name is markup', () => {
    const built = plan().vpc('vpc-1', ['10.1.0.0/16'], { name: hostile }).build();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>"&lt;</text></svg>';
    const fragment = copyText(built, ['vpc-1']);
    const { document } = new Window();
    document.body.innerHTML = clipboardHtml(fragment, svg, drawn(built).scene, english);
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(document.querySelectorAll('tr')).toHaveLength(2);
    expect(document.querySelector('td + td')?.textContent).toContain('<script>alert(1)</script>');
    const source = document.querySelector('img')?.getAttribute('src') ?? '';
    expect(decodeURIComponent(source.slice('data:image/svg+xml,'.length))).toBe(svg);
    const read = parseFragment(fragmentInHtml(document.body.innerHTML) ?? '');
    expect(read.ok && read.value.vpcs.map(({ name }) => name)).toEqual([hostile]);
  });

  it('of another program hold no fragment', () => {
    expect(fragmentInHtml('<p>text</p>')).toBeUndefined();
    expect(fragmentInHtml('<p data-peerscape-fragment="%E0%A4%A">x</p>')).toBeUndefined();
  });
});
