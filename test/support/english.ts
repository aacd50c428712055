import type { Language } from '../../src/index.js';
import { accountEn } from '../../src/locale/en/account.js';
import { approveEn } from '../../src/locale/en/approve.js';
import { cardEn } from '../../src/locale/en/card.js';
import { reminderEditorEn } from '../../src/locale/en/reminder-editor.js';
import { reminderEn } from '../../src/locale/en/reminder.js';
import { stateEn } from '../../src/locale/en/state.js';
import { tableEn } from '../../src/locale/en/table.js';
import { transactionEn } from '../../src/locale/en/transaction.js';
import { uploadEn } from '../../src/locale/en/upload.js';
import { uploadsEn } from '../../src/locale/en/uploads.js';

/** English as a language of its own: every word of every element. */
export const english: Language = {
  state: stateEn,
  account: accountEn,
  table: tableEn,
  card: cardEn,
  approve: approveEn,
  reminder: reminderEn,
  reminderEditor: reminderEditorEn,
  upload: uploadEn,
  uploads: uploadsEn,
  transaction: transactionEn,
};
