import { ErrorWriter, responseOf } from './answer.js';
import { defaultBehaviour } from './behaviour.js';
import type { Behaviour } from './behaviour.js';
import { controllable, systemClock } from './clock.js';
import type { Clock, ControllableClock } from './clock.js';
import { credentials } from './credentials.js';
import type { EmulatorCredentials } from './credentials.js';
import type { DeviceSeed } from './device.js';
import { devicesView } from './devices-view.js';
import type { EmulatorDevices } from './devices-view.js';
import { Faults } from './faults.js';
import type { EmulatorFaults, Fault } from './faults.js';
import { CallLog } from './log.js';
import type { EmulatorLog } from './log.js';
import { DeviceList } from './query.js';
import { createRandom } from './random.js';
import { Service, settle } from './service.js';
import { Store } from './store.js';
import { Tokens } from './tokens.js';
import { Transactions } from './transactions.js';
import { Uploads } from './uploads.js';
import { waiter } from './wait.js';

/** What an emulator starts from; every part has a default. */
export interface EmulatorOptions {
  /** How many devices to generate (default 2500), or the devices themselves as far as they matter. */
  readonly devices?: number | readonly DeviceSeed[];
  /** The same seed, clock and calls give the same answers. */
  readonly seed?: number | string;
  /** The time it lives in; the computer's own by default. */
  readonly clock?: Clock;
  /** Faults in force from the start. */
  readonly faults?: readonly Fault[];
  /** Milliseconds each answer takes, or from and to; none by default. */
  readonly latency?: number | readonly [min: number, max: number];
  /** How latency and delays are waited for; a timer by default. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Deviations from `defaultBehaviour`. */
  readonly behaviour?: Partial<Behaviour>;
  /** How many arrivals the log keeps in full (default 10,000). */
  readonly logSize?: number;
}

/** A stand-in for Knox Guard: stateful, and strict where the vendor's documents are. */
export interface Emulator {
  /** Answers the vendor's paths, on any host. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Credentials it accepts; they go straight into `createProxy`. */
  readonly credentials: EmulatorCredentials;
  /** Its time: what phones do becomes visible when this moves on. */
  readonly clock: ControllableClock;
  readonly devices: EmulatorDevices;
  readonly faults: EmulatorFaults;
  readonly log: EmulatorLog;
  /** The switches for what the vendor's documents leave open; they take effect at the next call. */
  readonly behaviour: Behaviour;
  /** Makes every access token handed out so far worthless. */
  revokeTokens(): void;
}

/**
 * Creates a stand-in for Knox Guard, to build and test against without an account.
 *
 * It runs wherever fetch's types exist: in a page, in Node, in a worker. It owns no timers.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { devices: wanted = 2500, seed = 1, latency = 0, logSize = 10_000 } = options;
  const behaviour: Behaviour = { ...defaultBehaviour, ...options.behaviour };
  const base = options.clock ?? systemClock;
  const clock = controllable(base);
  const start = clock.now();
  const store = new Store(seed, start, behaviour);
  const generated =
    typeof wanted === 'number'
      ? store.generator.many(wanted)
      : wanted.map((each) => store.generator.one(each));
  for (const device of generated) store.add(device, start);
  const uploads = new Uploads(store, behaviour);
  const tenant = {
    behaviour,
    store,
    uploads,
    list: new DeviceList(store, behaviour),
    transactions: new Transactions(behaviour),
  };
  const tokens = new Tokens({ clock, signerClock: base, behaviour, random: createRandom(seed, 'tokens') });
  const errors = new ErrorWriter(behaviour);
  const faults = new Faults(seed, options.faults ?? []);
  const log = new CallLog(logSize);
  const service = new Service({
    tenant,
    clock,
    tokens,
    log,
    faults,
    errors,
    wait: waiter(latency, createRandom(seed, 'latency'), options.sleep),
  });
  return {
    fetch: async (request) => responseOf(await service.answer(request)),
    credentials,
    clock,
    devices: devicesView(store, clock, () => {
      settle(tenant, clock.now());
    }),
    faults,
    log,
    behaviour,
    revokeTokens: () => {
      tokens.revokeAll();
    },
  };
}
