import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { readBookFile } from '../../../renderer/dialogs/price-books/read-book-file.ts';
import { wrongCaseBytes } from '../../support/cases.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });

describe('a price book in GBK, as Chinese spreadsheets save CSV', () => {
  it('is read, and said to be read so', async () => {
    const read = await readBookFile('price-book-gbk.csv', wrongCaseBytes('price-book-gbk.csv'), speak);
    expect(read).toMatchObject({
      ok: true,
      value: {
        book: {
          rows: [
            {
              item: 'peering',
              regions: ['cn-beijing', 'cn-shanghai'],
              bandwidthMbps: 10,
              per: 'month',
              price: '120.50',
            },
          ],
        },
        refused: [],
        remarks: [{ text: { key: 'books:import.readAsGbk' } }],
      },
    });
  });

  it('gets no such remark in UTF-8, and bytes that are neither are refused', async () => {
    const text = new TextDecoder('gb18030').decode(wrongCaseBytes('price-book-gbk.csv'));
    expect(await readBookFile('a.csv', new TextEncoder().encode(text), speak)).toMatchObject({
      value: { remarks: [] },
    });
    expect(await readBookFile('a.csv', Uint8Array.from([0x61, 0xff, 0xff]), speak)).toMatchObject({
      error: [{ key: 'books:import.notUtf8' }],
    });
  });
});
