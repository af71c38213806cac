import { isDay } from '../../calendar/iso-date.ts';
import { messages } from '../../messages/areas.ts';
import { type Message, message } from '../../messages/message.ts';
import type { PriceRow, Waiver } from '../../catalog/price-book.ts';
import { knownPlace } from '../../catalog/places.ts';
import { failure, type Result, success } from '../../result.ts';
import { folded, readWord, spoken, type Vocabulary, type WordOf } from './words.ts';
import { excerpt } from '../../messages/excerpt.ts';

/** What is said about a cell. */
export interface CellRemark<Column extends string> {
  readonly column: Column;
  readonly text: Message;
}

/** A row that was read out of cells; undefined with the reasons where a cell is refused. */
export interface RowReading<Row, Column extends string> {
  readonly row: Row | undefined;
  /** Why cells are refused, in the order of the columns. */
  readonly refused: readonly CellRemark<Column>[];
  /** What was read by a rule that a user should know of. */
  readonly remarks: readonly CellRemark<Column>[];
}

/** The most characters of a cell that are read; more is what no spreadsheet holds. */
const mostCellCharacters = 32_767;

/** Reads cells by their columns, gathering what is refused instead of stopping at it. */
export function cellReader<Column extends string>(cells: Readonly<Partial<Record<Column, string>>>) {
  const refused: CellRemark<Column>[] = [];
  const remarks: CellRemark<Column>[] = [];
  const refuse = (column: Column, text: Message): void => {
    // One reason a cell is enough.
    if (!refused.some((said) => said.column === column)) refused.push({ column, text });
  };
  const remark = (column: Column, text: Message): void => void remarks.push({ column, text });
  /** The text of a cell as it stands; undefined where nothing but spaces does. */
  const text = (column: Column): string | undefined => {
    const cell = cells[column] ?? '';
    if (cell.length <= mostCellCharacters) return cell.trim() === '' ? undefined : cell;
    refuse(column, message('books:refused.tooLong', { count: mostCellCharacters }));
    return undefined;
  };
  const read = <T>(column: Column, by: (text: string) => Result<T, Message>): T | undefined => {
    const entered = text(column)?.trim();
    if (entered === undefined) return undefined;
    const result = by(entered);
    if (result.ok) return result.value;
    refuse(column, result.error);
    return undefined;
  };
  return {
    refused,
    remarks,
    refuse,
    remark,
    text,
    read,
    word: <V extends Vocabulary>(column: Column, vocabulary: V): WordOf<V> | undefined =>
      read(column, (entered) => readWord(vocabulary, entered)),
    /** A region's id for its id or its name; another text is kept as it is. */
    region: (column: Column): string | undefined => {
      const entered = text(column);
      return entered === undefined ? undefined : knownRegion(entered, (unknown) => remark(column, unknown));
    },
  };
}

/** A region's id for its id or its name in any language; another text is kept as it is, and said to be unknown. */
function knownRegion(text: string, tell: (remark: Message) => void): string {
  const known = knownPlace('region', text);
  if (known !== undefined) return known;
  tell(message('books:remark.unknownRegion', { text: excerpt(text) }));
  return text;
}

export function readNumber(text: string): Result<number, Message> {
  const number = /^\d+(\.\d+)?(e[+-]?\d+)?$/iu.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(number) && number > 0) return success(number);
  return failure(hasComma(text) ? commaIn(text) : message('books:refused.number', { text: excerpt(text) }));
}

/** A price as decimal text, or null for the word that says that none is known. A comma is refused: it could mean two things. */
export function readPrice(text: string): Result<string | null, Message> {
  if (/^\d{1,15}(\.\d{1,9})?$/u.test(text)) return success(text);
  if (spoken('word.unknown').includes(folded(text))) return success(null);
  return failure(hasComma(text) ? commaIn(text) : message('books:refused.price', { text: excerpt(text) }));
}

function hasComma(text: string): boolean {
  return /^[\d\s.,\uFF0C\u066B]*$/u.test(text) && /[,\uFF0C\u066B]/u.test(text);
}

function commaIn(text: string): Message {
  return message('books:refused.comma', { text: excerpt(text) });
}

export function readCurrency(text: string): Result<string, Message> {
  return /^[A-Z]{3}$/u.test(text) ? success(text) : failure(message('books:refused.currency', { text: excerpt(text) }));
}

export function readDay(text: string): Result<string, Message> {
  return isDay(text) ? success(text) : failure(message('books:refused.day', { text: excerpt(text) }));
}

type Term = NonNullable<PriceRow['term']>;

/** A term in the words of any language, such as `3 months` or `1 年`. */
export function readTerm(text: string): Result<Term, Message> {
  const [, digits = '', unit = ''] = /^(\d{1,9})(\D+)$/u.exec(folded(text)) ?? [];
  const count = Number(digits);
  for (const code of ['month', 'year'] as const)
    if (count > 0 && termWords[code].includes(unit.trim())) return success({ unit: code, count });
  return failure(message('books:refused.term', { text: excerpt(text) }));
}

const termWords = {
  month: unitWords('month'),
  year: unitWords('year'),
};

function unitWords(unit: 'month' | 'year'): readonly string[] {
  const { en, 'zh-CN': chinese } = messages;
  const templates = [en.books[`term.${unit}_one`], en.books[`term.${unit}_other`], chinese.books[`term.${unit}_other`]];
  return [unit, ...templates.map((template) => folded(template.replace('{{count}}', '')))];
}

type Regions = Waiver['regions'];

/** What two cells for the ends and one for the scope say together. */
export function readEnds<Column extends string>(
  reader: ReturnType<typeof cellReader<Column>>,
  columns: { readonly scope: Column; readonly from: Column; readonly to: Column },
): Regions {
  const scope = reader.word(columns.scope, 'scope');
  const [from, to] = [reader.region(columns.from), reader.region(columns.to)];
  if (from === undefined && to === undefined) return scope;
  if (from === undefined || to === undefined) {
    reader.refuse(from === undefined ? columns.from : columns.to, message('books:refused.pair'));
    return undefined;
  }
  if (scope !== undefined) {
    const word = message(`books:word.${scope}`);
    reader.refuse(columns.scope, message('books:refused.scopeAndPair', { scope: word }));
    return undefined;
  }
  return [from, to];
}

/** Both ends in one cell: the word of a scope, or two regions with a sign between them. */
export function readRegions(text: string, tell: (remark: Message) => void): Result<Regions, Message> {
  const scope = readWord('scope', text);
  if (scope.ok) return scope;
  const ends = text.split(/\s*(?:↔|⇄|<->|->|→|–|—|\/|;|\t|\n| - )\s*/u).filter((end) => end !== '');
  const [from, to, ...others] = ends;
  if (from === undefined || to === undefined || others.length > 0)
    return failure(
      message('books:refused.regions', {
        text: excerpt(text),
        same: message('books:word.same'),
        cross: message('books:word.cross'),
      }),
    );
  return success([knownRegion(from, tell), knownRegion(to, tell)]);
}
