import type { KgAccountStatus } from 'kg-elements';
import type { Fault } from 'kg-elements/emulator';
import { answers, unreachable } from '../faults.js';
import { type Scenario, statesOf } from '../scenario.js';

const CHECK = 'GET /authorization';

function user(change: object): Fault {
  return {
    kind: 'body',
    route: CHECK,
    body: (body) => {
      const answer = body as { user: object };
      return { ...answer, user: { ...answer.user, ...change } };
    },
  };
}

/** Every state of `<kg-account-status>`. */
const scenarios: Readonly<Record<string, Scenario<KgAccountStatus>>> = {
  ready: { about: 'The connection works.' },
  loading: { about: 'No answer has come yet.', composition: { latency: 3_600_000 } },
  'little-known': {
    about: 'A country this browser has no name for, and no user.',
    composition: { faults: [user({ country: 'Ruritania', name: null })] },
  },
  unauthorized: { about: 'The portal’s session has ended.', composition: { authorize: () => null } },
  forbidden: { about: 'This person may not use Knox Guard.', composition: { permit: () => false } },
  'token-refused': {
    about: 'Knox Guard does not accept the portal’s key.',
    composition: answers(CHECK, 401, {
      error: { code: 4010000, message: 'AUTHORIZATION_FAIL', reason: 'Invalid Api Key' },
    }),
  },
  network: { about: 'The portal’s server is not reached.', composition: unreachable },
  unavailable: { about: 'Knox Guard is not available just now.', composition: answers(CHECK, 503) },
  'no-endpoint': { about: 'Neither client, endpoint nor provider.', disconnected: true },
  stale: {
    about: 'The connection worked, and does not now.',
    then: (element, emulator) => {
      emulator.faults.add({ kind: 'status', status: 503 });
      return element.refresh();
    },
  },
  dark: { about: 'In a dark page.', scheme: 'dark' },
  rtl: { about: 'In a page that reads from the right.', dir: 'rtl' },
};

export default statesOf('kg-account-status', scenarios);
