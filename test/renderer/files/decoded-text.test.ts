import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { readBookFile } from '../../../renderer/dialogs/price-books/read-book-file.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });

/** A price list of one row in GBK: 对等连接, Beijing to Shanghai, 10 Mbit/s, 120.50 a month. */
const gbk = Uint8Array.from(
  atob(
    'vMa30c/uLMbwyry12NPyLMS/seq12NPyLLT4v+2jqE1iaXQvc6OpLLzGvNu1pc67LLzbuPEswLTUtAq21LXIway90yxjbi1iZWlqaW5nLGNuLXNoYW5naGFpLDEwLNTCLDEyMC41MCzP+srbsai82yAyMDE5LTA5Cg==',
  ),
  (sign) => sign.charCodeAt(0),
);

describe('a price book in GBK, as Chinese spreadsheets save CSV', () => {
  it('is read, and said to be read so', async () => {
    const read = await readBookFile('price-book-gbk.csv', gbk, speak);
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
    const text = new TextDecoder('gb18030').decode(gbk);
    expect(await readBookFile('a.csv', new TextEncoder().encode(text), speak)).toMatchObject({
      value: { remarks: [] },
    });
    expect(await readBookFile('a.csv', Uint8Array.from([0x61, 0xff, 0xff]), speak)).toMatchObject({
      error: [{ key: 'books:import.notUtf8' }],
    });
  });
});

it('a price book that is larger than any is refused with a sentence, whatever is in it', async () => {
  const bytes = new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61);
  expect(await readBookFile('huge.csv', bytes, speak)).toMatchObject({
    error: [{ key: 'files:tableTooLarge', params: { name: 'huge.csv', limit: 5 } }],
  });
  expect(await readBookFile('a.csv', bytes.subarray(1), speak)).toMatchObject({
    error: [{ key: 'books:import.noTable' }],
  });
});
