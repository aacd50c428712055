import type { Device } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';
import type { CommandAudit, StateAudit } from '../events/index.js';
import type { DeviceIdentity } from './find-device.js';

/** Something that happened to a device while this page was open. */
export type VisitEntry = CommandAudit | StateAudit;

interface Noted {
  /** Every name the device goes by: a pending one has no object id before it is approved. */
  readonly names: ReadonlySet<string>;
  readonly entry: VisitEntry;
}

/** What is kept of one device, and of all; the oldest go first. A bulk of thousands must not push a morning's reminder out. */
const mostOfOne = 50;
const mostEntries = 50_000;

/** What happened in this visit, by client, since another client may be another tenant. In memory only, and gone with the page. */
const visits = new WeakMap<KnoxGuardClient, Noted[]>();
/** The state each device was last seen in; what is seen first is no change. */
const lastStates = new WeakMap<KnoxGuardClient, Map<string, SeenState>>();

interface SeenState {
  readonly status: string | undefined;
  /** When it was asked for: answers may come in another order. */
  readonly askedAt: number;
}

/** Notes what happened to a device, under all its names. */
export function noteVisit(
  client: KnoxGuardClient,
  device: Partial<Device> | undefined,
  identity: DeviceIdentity | undefined,
  entry: VisitEntry,
): void {
  const noted = visits.get(client) ?? [];
  visits.set(client, noted);
  noted.push({ names: new Set([...namesOf(device), ...namesOf(identity)]), entry });
  if (noted.length > mostEntries) noted.splice(0, noted.length - mostEntries);
}

/** What happened to a device in this visit, oldest first. */
export function visitOf(client: KnoxGuardClient, device: Partial<Device>): VisitEntry[] {
  const names = namesOf(device);
  return (visits.get(client) ?? [])
    .filter((noted) => names.some((name) => noted.names.has(name)))
    .map(({ entry }) => entry)
    .slice(-mostOfOne);
}

/** Notes the state a device was seen in, and returns the one before where it was another. */
export function noteState(
  client: KnoxGuardClient,
  device: Device,
  askedAt: number,
): { readonly before: string | undefined } | undefined {
  const states = lastStates.get(client) ?? new Map<string, SeenState>();
  lastStates.set(client, states);
  const names = namesOf(device);
  const known = names.find((name) => states.has(name));
  const last = known === undefined ? undefined : states.get(known);
  if (last && last.askedAt > askedAt) return undefined;
  for (const name of names) states.set(name, { status: device.status, askedAt });
  return !last || last.status === device.status ? undefined : { before: last.status };
}

function namesOf(device: Partial<Device> | DeviceIdentity | undefined): string[] {
  const { objectId, deviceUid } = (device ?? {}) as Partial<Device>;
  return [objectId && `objectId ${objectId}`, deviceUid && `deviceUid ${deviceUid}`].filter(
    (name) => typeof name === 'string' && name !== '',
  ) as string[];
}
