import type { Device } from 'kg-elements';

/** What the lender's own books say about one loan. Knox Guard knows none of this: it knows the loan's number, as `approveId`. */
export interface Loan {
  readonly borrower: string;
  readonly instalment: number;
  readonly paid: number;
  readonly instalments: number;
  readonly overdue: number;
  /** Day of the month on which it is due. */
  readonly dueDay: number;
}

/**
 * The loan of a device. A real portal asks its database; here the books are made up from the loan's number, always the same,
 * so that a locked phone belongs to somebody who is behind and a completed one to somebody who has paid.
 */
export function loanOf({ approveId, status }: Device): Loan | undefined {
  if (!approveId) return undefined;
  const number = hash(approveId);
  const instalments = pick([12, 18, 24], number >>> 3);
  const overdue = (arrears[status ?? ''] ?? 0) && (arrears[status ?? ''] ?? 0) + ((number >>> 7) % 2);
  const begun = status === 'Pending' || status === 'Accepted' || status === 'Rejected' ? 0 : 1;
  const paid = status?.startsWith('Complet')
    ? instalments
    : begun * (1 + ((number >>> 5) % (instalments - 4)));
  return {
    borrower: `${pick(givenNames, number)} ${pick(familyNames, number >>> 9)}`,
    instalment: pick([14.9, 17.5, 19.9, 24.9, 32.5], number >>> 13),
    paid,
    instalments,
    overdue,
    dueDay: 1 + ((number >>> 17) % 28),
  };
}

/** At least so many instalments are behind where the device is in this state. */
const arrears: Readonly<Record<string, number>> = {
  StartingReminder: 1,
  Blinked: 1,
  Locking: 2,
  Locked: 2,
};

const givenNames = [
  'Amina', 'Jonas', 'Elif', 'Mateusz', 'Sophie', 'Tariq', 'Lena', 'Duc', 'Chiara', 'Kwame', 'Hannah', 'Ivan',
  'Noor', 'Felix', 'Mariam', 'Paul', 'Zeynep', 'Andrzej', 'Clara', 'Samuel', 'Linh', 'Omar', 'Greta', 'Diego',
] as const; // prettier-ignore
const familyNames = [
  'Hoffmann', 'Yıldız', 'Nowak', 'Nguyen', 'Schröder', 'Haddad', 'Becker', 'Mensah', 'Rossi', 'Petrov', 'Wagner',
  'Kowalska', 'Demir', 'Lindqvist', 'Okafor', 'Krüger', 'Santos', 'Meier', 'Rahman', 'Brandt', 'Fischer',
] as const; // prettier-ignore

function pick<Item>(items: readonly [Item, ...Item[]], number: number): Item {
  return items[number % items.length] ?? items[0];
}

/** FNV-1a: small, and well spread over numbers that differ in one digit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
