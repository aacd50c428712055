import type { KgTransactionStatus } from 'kg-elements';
import type { Fault } from 'kg-elements/emulator';
import { answers, unreachable } from '../faults.js';
import { type Scenario, statesOf } from '../scenario.js';
import { sendUpload } from '../uploads.js';

const READ = 'POST /transaction';

/** The transaction of an upload: the one command of ours that Knox Guard carries out device by device. */
function of(
  count: number,
  spoiled: number,
  ms = 3_600_000,
): Pick<Scenario<KgTransactionStatus>, 'properties'> {
  return {
    properties: async (emulator, client) => {
      const { transactionId = '' } = await sendUpload(client, count, { spoiled });
      emulator.clock.advance(ms);
      return { transactionId };
    },
  };
}

/** An answer as the vendor writes it. */
function says(body: object): Fault {
  return { kind: 'body', route: READ, body: (answer) => ({ ...(answer as object), ...body }) };
}

const refused = (requestedId: string, code: number, reason: string) => ({
  result: 'FAIL',
  requestedId,
  error: { code, message: 'REFUSED', reason },
});

/** Every state of `<kg-transaction-status>`. */
const scenarios: Readonly<Record<string, Scenario<KgTransactionStatus>>> = {
  done: { about: 'Everything succeeded.', ...of(12, 0) },
  progress: { about: 'Some are done, and one has failed.', ...of(9000, 3000, 5000) },
  failures: {
    about: 'Samsung’s own sample: the list holds the failure only.',
    composition: {
      faults: [
        says({
          count: 3,
          success: 2,
          fail: 1,
          resultList: [refused('001013000000007', 4000310, "Current status is 'Enrolled'.")],
        }),
      ],
    },
    ...of(3, 0),
  },
  'failure-kinds': {
    about: 'Failures with a remedy, with the vendor’s words only, with nothing, and fewer than are counted.',
    composition: {
      faults: [
        says({
          count: 12,
          success: 6,
          fail: 6,
          resultList: [
            refused('001013000000007', 4000310, "Current status is 'Locked'."),
            refused('001013000000015', 4001809, 'There are not enough licenses.'),
            refused('001013000000023', 4999999, 'The moon is in the wrong phase.'),
            { result: 'FAIL', requestedId: '001013000000031' },
            { result: 'SUCCESS', requestedId: '001013000000049' },
            42,
          ],
        }),
      ],
    },
    ...of(12, 0),
  },
  'many-failures': { about: 'Failures over several pages.', ...of(400, 2) },
  'no-count': {
    about: 'The vendor does not say how many devices it is about.',
    composition: { faults: [says({ count: null })] },
    ...of(12, 4),
  },
  'not-yet': {
    about: 'Knox Guard does not list it yet.',
    attributes: { 'transaction-id': 'NOTYETLISTED2345672345672345' },
  },
  gone: {
    about: 'It was there, and is no longer kept.',
    ...of(12, 4),
    then: (element, emulator) => {
      emulator.faults.add({
        kind: 'status',
        status: 404,
        route: READ,
        error: { code: 4040000, message: 'RESOURCE_NOT_FOUND', reason: 'Transaction not found.' },
      });
      return element.refresh();
    },
  },
  none: { about: 'No transaction is chosen.' },
  loading: {
    about: 'No answer has come yet.',
    attributes: { 'transaction-id': 'ABC234' },
    composition: { latency: 3_600_000 },
  },
  'wrong-id': { about: 'The id has characters that none has.', attributes: { 'transaction-id': 'no-such' } },
  unauthorized: {
    about: 'The portal’s session has ended.',
    attributes: { 'transaction-id': 'ABC234' },
    composition: { authorize: () => null },
  },
  network: {
    about: 'The portal’s server is not reached.',
    attributes: { 'transaction-id': 'ABC234' },
    composition: unreachable,
  },
  unavailable: {
    about: 'Knox Guard is not available just now.',
    attributes: { 'transaction-id': 'ABC234' },
    composition: answers(READ, 503),
  },
  'no-endpoint': {
    about: 'Neither client, endpoint nor provider.',
    attributes: { 'transaction-id': 'ABC234' },
    disconnected: true,
  },
  stale: {
    about: 'It was shown, and could not be refreshed since.',
    ...of(400, 80),
    then: (element, emulator) => {
      emulator.faults.add({ kind: 'status', status: 503 });
      return element.refresh();
    },
  },
  dark: { about: 'In a dark page.', scheme: 'dark', ...of(40, 5) },
  rtl: { about: 'In a page that reads from the right.', dir: 'rtl', ...of(40, 5) },
};

export default statesOf('kg-transaction-status', scenarios);
