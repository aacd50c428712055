import type { Behaviour } from '../behaviour.js';
import type { Store, StoredDevice } from '../store.js';
import { objectOf, optionalFlag, optionalInteger, optionalText, requiredText } from '../validate.js';
import type { Fields } from '../validate.js';
import { deviceNotFound, invalidParam } from '../vendor-error.js';
import type { Handler } from './call.js';

const KEYS = [
  'objectId',
  'deviceUid',
  'approveId',
  'interval',
  'message',
  'email',
  'tel',
  'timeLimitEnable',
  'daysLimitEnable',
  'timeLimit',
  'daysLimit',
];

/** POST /devices/blink: Enrolled or Blinked becomes StartingReminder, and Blinked once the phone confirms. */
export const blinkDevice: Handler = ({ tenant, body, now }) => {
  const { store, behaviour } = tenant;
  const request = objectOf(body, KEYS, behaviour.strict);
  const { requestedId, find } = identifierOf(request, store);
  if (optionalInteger(request, 'interval', 3, 86_400) === undefined)
    throw invalidParam('interval', 'is required');
  requiredText(request, 'message', 200);
  checkContact(request, behaviour);
  checkQuietTime(request, behaviour);
  const device = find(requestedId);
  if (device === undefined) throw deviceNotFound();
  store.command('blink', device, now);
  return { body: { result: 'SUCCESS', objectId: device.objectId, requestedId } };
};

/** The first of the three that is given decides; the others are not looked at. */
function identifierOf(
  request: Fields,
  store: Store,
): { requestedId: string; find: (id: string) => StoredDevice | undefined } {
  const objectId = optionalText(request, 'objectId');
  const deviceUid = optionalText(request, 'deviceUid');
  const approveId = optionalText(request, 'approveId', 50);
  if (objectId !== undefined) return { requestedId: objectId, find: (id) => store.byObjectId(id) };
  if (deviceUid !== undefined) return { requestedId: deviceUid, find: (id) => store.byUid(id) };
  if (approveId !== undefined) return { requestedId: approveId, find: (id) => store.byApproveId(id) };
  throw invalidParam('objectId, deviceUid or approveId', 'one is required');
}

function checkContact(request: Fields, { contactLimits }: Behaviour): void {
  const email = optionalText(request, 'email', contactLimits ? 60 : Infinity) ?? '';
  const tel = optionalText(request, 'tel', contactLimits ? 20 : Infinity) ?? '';
  if (email === '' && tel === '') throw invalidParam('email or tel', 'one is required');
  if (!contactLimits) return;
  if (tel !== '' && !/^[\d#+*]+$/.test(tel)) throw invalidParam('tel', 'may hold digits, #, + and * only');
  if (email !== '' && !/@.*\.|\..*@/.test(email)) throw invalidParam('email', 'must contain @ and a dot');
}

function checkQuietTime(request: Fields, { refuseAmbiguousReminder }: Behaviour): void {
  const daily = optionalFlag(request, 'timeLimitEnable') ?? false;
  const weekly = optionalFlag(request, 'daysLimitEnable') ?? false;
  const hours = pairOf(request, 'timeLimit', 23);
  const days = pairOf(request, 'daysLimit', 6);
  if ((daily || weekly) && hours === undefined) throw invalidParam('timeLimit', 'is required');
  if (weekly && days === undefined) throw invalidParam('daysLimit', 'is required');
  if (!refuseAmbiguousReminder) return;
  if (daily && weekly)
    throw invalidParam('daysLimitEnable', 'must not be true together with timeLimitEnable');
  if (daily && hours !== undefined && hours[0] === hours[1])
    throw invalidParam('timeLimit', 'must not be empty');
}

function pairOf(request: Fields, name: string, max: number): readonly unknown[] | undefined {
  const pair: unknown = request[name] ?? undefined;
  if (pair === undefined) return undefined;
  const inRange = (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;
  if (Array.isArray(pair) && pair.length === 2 && pair.every(inRange)) return pair as readonly unknown[];
  throw invalidParam(name, `must hold 2 integers between 0 and ${max}`);
}
