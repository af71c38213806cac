import type { Language } from '../messages/language.ts';
import type { LocalizedText } from './localized-text.ts';
import documents from './data/source-documents.json' with { type: 'json' };

/** Where a fact is published: a document and, where it helps to find it, the place in it. */
export interface Source {
  readonly document: SourceDocumentId;
  /** A numbered section of the document. */
  readonly section?: number;
  /** A name in the document that is the same in every language: an API operation, a file, a page. */
  readonly at?: string;
}

export type SourceDocumentId = keyof typeof documents;

export interface SourceDocument {
  readonly title: LocalizedText;
  /** The edition: an ISO date, or the month or year of it where no more is known. */
  readonly date: string;
  /** The edition as its publisher names it: a commit, a package version, a document id. */
  readonly edition?: string;
  readonly url?: string;
}

/** Every document that a fact of the catalog rests on. */
export const sourceDocuments: Readonly<Record<SourceDocumentId, SourceDocument>> = documents;

/** A section of the guide, the edition of 2019-08-14. */
export function guide(section: number): Source {
  return { document: 'guide-2019-08-14', section };
}

/** One line that tells a reader where a fact stands, such as "Express Connect peering guide (2019-08-14), section 3". */
export function citation(source: Source, language: Language): string {
  const { title, date } = sourceDocuments[source.document];
  const chinese = language === 'zh-CN';
  const head = chinese ? `${title[language]}（${date}）` : `${title[language]} (${date})`;
  const section = source.section === undefined ? [] : [sectionName(source.section, chinese)];
  return [head, ...section, ...(source.at === undefined ? [] : [source.at])].join(chinese ? '，' : ', ');
}

function sectionName(section: number, chinese: boolean): string {
  return chinese ? `第 ${section} 节` : `section ${section}`;
}
