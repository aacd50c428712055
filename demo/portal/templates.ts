import type { Device } from 'kg-elements';
import type { ReminderDraft } from 'kg-elements/reminder';
import { loanOf } from './loans.js';
import { money, ordinal } from './words.js';

/** A reminder that the lender has agreed on: officers start from it, and the message's `{…}` are filled in for each loan. */
export interface ReminderTemplate {
  readonly name: string;
  /** When the lender uses it. */
  readonly use: string;
  readonly reminder: ReminderDraft;
}

/** Kept while the page is open; a real portal keeps them in its database. */
export const templates: ReminderTemplate[] = [
  {
    name: 'Friendly',
    use: 'First week after the due day',
    reminder: {
      interval: 6 * 3600,
      message:
        'Hello {name}, your instalment of {amount} was due on the {due}. Pay at acme.example/pay, or call us.',
      tel: '0301234500',
      timeLimitEnable: true,
      daysLimitEnable: false,
      timeLimit: [20, 8],
      daysLimit: null,
    },
  },
  {
    name: 'Second notice',
    use: 'From the second week',
    reminder: {
      interval: 3 * 3600,
      message:
        '{name}, {amount} is still open. Please pay this week, or call us to agree on a plan: we would rather talk.',
      tel: '0301234500',
      timeLimitEnable: true,
      daysLimitEnable: false,
      timeLimit: [21, 8],
      daysLimit: null,
    },
  },
  {
    name: 'Quiet weekend',
    use: 'Where a borrower asked not to be disturbed on Sundays',
    reminder: {
      interval: 4 * 3600,
      message: 'Hello {name}, {amount} is open on your phone. acme.example/pay',
      email: 'help@acme.example',
      timeLimitEnable: false,
      daysLimitEnable: true,
      timeLimit: [18, 8],
      daysLimit: [6, 1],
    },
  },
];

/** What a message's `{…}` stand for, for one borrower. */
export function placeholdersFor(device: Device): Readonly<Record<string, string>> {
  const loan = loanOf(device);
  if (!loan) return {};
  return {
    name: loan.borrower.split(' ')[0] ?? loan.borrower,
    amount: money(Math.max(1, loan.overdue) * loan.instalment),
    due: ordinal(loan.dueDay),
  };
}

/** The same for nobody in particular, to look at a template with. */
const sample: Readonly<Record<string, string>> = { name: 'Amina', amount: money(19.9), due: ordinal(3) };

/** The same left as they are, to write a template with. */
export const asWritten = Object.fromEntries(Object.keys(sample).map((name) => [name, `{${name}}`]));

/** A template's reminder as a borrower will see it. */
export function filled({ reminder }: ReminderTemplate): ReminderDraft {
  const message = reminder.message?.replace(/\{(\w+)\}/g, (whole, name: string) => sample[name] ?? whole);
  return { ...reminder, ...(message !== undefined && { message }) };
}
