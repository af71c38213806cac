import type { ReactNode } from 'react';

/** What a table says of one of its columns: everything that the sheet has to know of it. */
export interface SheetColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** CSS pixels, or a track of a CSS grid for a column that gives way. */
  readonly width: number | `minmax(${string})`;
  readonly mono?: boolean;
  /** Numbers stand at the end of their cell. */
  readonly atEnd?: boolean;
  /** What stands in the cell: it is shown, edited, copied, searched and sorted by. */
  readonly textOf: (row: Row) => string;
  /** How the text is shown; its words say the same as its colour. */
  readonly toneOf?: (row: Row) => 'faint' | 'warning' | undefined;
  /** What is said in a cell without a text. */
  readonly hintOf?: (row: Row) => string | undefined;
  /** What is wrong in the cell; the same object as long as nothing of it changes. */
  readonly faultOf?: (row: Row) => CellFault | undefined;
  /** Shown in place of the text. */
  readonly draw?: (row: Row) => ReactNode;
  readonly editingOf: (row: Row) => CellEditing;
}

/** What is wrong in a cell: a sign before its text, and the words for it. */
export interface CellFault {
  readonly sign: ReactNode;
  readonly text: string;
}

/** How a cell is edited. */
export type CellEditing = TextEditing | ChoiceEditing | FixedCell;

/** Any text, judged while one types. */
export interface TextEditing {
  readonly kind: 'text';
  /** Known values, offered below the field; any other text is as good until its problem is told. */
  readonly options?: readonly CellOption[];
  readonly problemOf: (text: string) => CellProblem | undefined;
  /** Whether a text with a problem is kept as it was typed. Else the field stays open, or is given up where one leaves it. */
  readonly keepsProblems?: boolean;
  readonly placeholder?: string;
  /** Where the problem is told: below, unless that would hide what is typed next. */
  readonly hint?: 'above';
}

export interface CellOption {
  readonly value: string;
  readonly detail?: string;
}

/** Why a text can't stand in a cell, or should not. */
export interface CellProblem {
  readonly text: string;
  readonly correction?: { readonly value: string; readonly label: string } | undefined;
}

/** One of several values and nothing else, narrowed by what one types. */
export interface ChoiceEditing {
  readonly kind: 'choice';
  readonly choices: () => readonly CellChoice[];
  /** The `value` of what is chosen now. */
  readonly chosen: string | undefined;
  readonly placeholder: string;
  /** Said where nothing fits what was typed. */
  readonly nothing: string;
}

export interface CellChoice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
  /** What it is found by. */
  readonly words: string;
}

/** A cell that can't be edited. */
export interface FixedCell {
  readonly kind: 'fixed';
  /** Tells why, where that is not plain to see. */
  readonly sayWhy?: () => void;
  /** What Enter does there instead. */
  readonly open?: () => void;
}

/** What a whole row is marked with. */
export interface RowMark {
  /** It follows from something else and is not written here. */
  readonly isDerived?: boolean;
  /** It is not what is looked for. */
  readonly isFaint?: boolean;
  /** It is what is looked for. */
  readonly isGood?: boolean;
  /** What is wrong with it. */
  readonly error?: string;
}
