import type { TransactionTerms } from '../terms/transaction.js';
import { commandEn } from './command.js';
import { listEn } from './list.js';

/** English. */
export const transactionEn: TransactionTerms = {
  ...listEn,
  ...commandEn,
  errors: {
    ...listEn.errors,
    forbidden: {
      title: 'You may not see this transaction',
      next: 'Ask whoever manages the portal’s permissions, or Knox Guard’s, for access.',
    },
    'invalid-request': {
      title: 'This cannot be a transaction’s ID',
      next: 'It has letters and digits only. Copy it again from where the command was sent.',
    },
  },
  loading: 'Loading the transaction…',
  noTransaction: {
    title: 'No transaction chosen',
    next: 'Set the transaction-id attribute to the reference of a command, e.g. from kg-approved.',
  },
  transactionProgress: (success, count, fail, failed) =>
    `${success} of ${count} succeeded${fail > 0 ? ` · ${failed} failed` : ''}`,
  transactionCounts: (success, failed) => `${success} succeeded · ${failed} failed`,
  transactionRunning: 'In progress',
  transactionDone: 'Complete',
  transactionDoneWithFailures: (failed, fail) => (fail === 1 ? '1 failed' : `${failed} failed`),
  transactionUnclear:
    'Knox Guard does not say how many devices it is about, so nobody can tell whether it is done.',
  failuresLabel: (failed) => `Failures: ${failed}`,
  failureColumns: { requestedId: 'Device', reason: 'Reason' },
  someFailures: (listed, failed) => `Knox Guard names ${listed} of the ${failed} that failed.`,
  noReason: 'Knox Guard gives no reason.',
  unreadableFailure: 'This entry could not be read.',
  damagedFailure: (fields) => `Could not be read: ${fields}`,
  transactionId: 'Transaction ID',
  notFoundYet: (until) => ({
    title: 'Knox Guard does not list this transaction yet',
    next: `A record can appear some minutes after its command. We keep looking until ${until}. That it is not listed does not mean that nothing was carried out.`,
  }),
  notFoundAtAll: {
    title: 'Knox Guard has no record of this transaction',
    next: 'It may no longer be kept, or the ID is another tenant’s. Whether it was carried out is shown by the devices’ states.',
  },
  noLongerKept: (at) => `Knox Guard no longer keeps this record. It was so at ${at}.`,
};
