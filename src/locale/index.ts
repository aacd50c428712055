/**
 * Every word the elements say, a file for each kind of element, so that a page loads only the words it shows. A language is one object
 * of each shape: a missing or misspelt key is a type error. Sentences with a value in them are functions, since word order and plurals
 * belong to the language.
 */
import type { AccountTerms } from './terms/account.js';
import type { ApproveTerms } from './terms/approve.js';
import type { CardTerms } from './terms/card.js';
import type { CommandTerms } from './terms/command.js';
import type { ReminderWords } from './terms/reminder.js';
import type { ReminderEditorTerms } from './terms/reminder-editor.js';
import type { StateTerms } from './terms/state.js';
import type { TableTerms } from './terms/table.js';
import type { TransactionTerms } from './terms/transaction.js';
import type { UploadTerms } from './terms/upload.js';
import type { UploadsTerms } from './terms/uploads.js';

export type { AccountTerms } from './terms/account.js';
export type { ApproveTerms } from './terms/approve.js';
export type { CardTerms } from './terms/card.js';
export type { CommandTerms } from './terms/command.js';
export type { CommonTerms, Message } from './terms/common.js';
export type { DeviceTerms } from './terms/device.js';
export type { ListTerms } from './terms/list.js';
export type { PartTerms } from './terms/part.js';
export type { ReminderWords } from './terms/reminder.js';
export type { FindingTerms } from './terms/reminder-findings.js';
export type { ReminderEditorTerms } from './terms/reminder-editor.js';
export type { StateTerms } from './terms/state.js';
export type { TableTerms } from './terms/table.js';
export type { TransactionTerms } from './terms/transaction.js';
export type { UploadSwitch, UploadTerms } from './terms/upload.js';
export type { UploadsTerms } from './terms/uploads.js';

/** All words of all elements, as a provider may override them. */
export type Terms = TableTerms &
  ApproveTerms &
  CommandTerms &
  CardTerms &
  ReminderEditorTerms &
  UploadTerms &
  UploadsTerms &
  TransactionTerms &
  AccountTerms;

/**
 * A language: the words of each element. By element, since one key may mean different things in two of them (`columnsTitle`, `duration`),
 * which the one set of words of a provider cannot tell apart.
 */
export interface Language {
  readonly state: StateTerms;
  readonly account: AccountTerms;
  readonly table: TableTerms;
  readonly card: CardTerms;
  readonly approve: ApproveTerms;
  readonly reminder: ReminderWords;
  readonly reminderEditor: ReminderEditorTerms;
  readonly upload: UploadTerms;
  readonly uploads: UploadsTerms;
  readonly transaction: TransactionTerms;
}

/** Some words of a language; those that are missing stay English. */
export type LanguageWords = { readonly [Part in keyof Language]?: Partial<Language[Part]> };
