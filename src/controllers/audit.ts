import type { Device, OperationName } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';
import { mask } from '../domain/identifiers.js';
import { type AuditDetail, type AuditOutcome, type CommandAudit, KgAuditEvent } from '../events/index.js';
import type { Intent } from './command-state.js';
import type { DeviceIdentity } from './find-device.js';
import { noteState, noteVisit } from './visit.js';

/** A step of a command, as its controller knows it. */
export type CommandStep =
  | { readonly step: 'intent' | 'confirmation' }
  | {
      readonly step: 'result';
      readonly outcome: AuditOutcome;
      readonly transactionId?: string | undefined;
      /** The device, where looking at it told the outcome. */
      readonly seen?: Device | undefined;
    };

/** Steps that were told, by client: an element made anew, or a second form, must not tell of one again. */
const told = new WeakMap<KnoxGuardClient, Set<string>>();

/** Tells the host of a step of a command, once, and notes it for whoever shows the device. */
export function auditCommand(
  host: HTMLElement,
  operation: OperationName,
  intent: Intent<unknown, unknown>,
  step: CommandStep,
): void {
  const action = actions[operation];
  if (!action) return;
  const { device, commandId, client, request } = intent;
  const result = step.step === 'result' ? step : undefined;
  const steps = told.get(client) ?? new Set();
  told.set(client, steps);
  const name = `${commandId} ${step.step} ${result?.outcome ?? ''}`;
  if (steps.has(name)) return;
  steps.add(name);
  const identity = isDevice(intent.identity) ? intent.identity : undefined;
  const detail: CommandAudit = {
    ...{ at: Date.now(), action, step: step.step, commandId },
    ...auditedDevice({ ...identity, ...device }),
    before: device?.status,
    after: result?.seen?.status,
    outcome: result?.outcome,
    transactionId: result?.transactionId,
    count: countOf(request),
  };
  if (step.step !== 'intent' && identity) noteVisit(client, device, identity, detail);
  tell(host, detail);
}

/** Tells of a device that is in another state than when this page last saw it; says nothing of one seen for the first time, nor of an answer to an older question (`askedAt`, by `performance.now()`). Returns whether it told. */
export function auditState(
  host: HTMLElement,
  client: KnoxGuardClient,
  device: Device,
  askedAt: number,
): boolean {
  const changed = noteState(client, device, askedAt);
  if (!changed) return false;
  const detail = {
    ...({ at: Date.now(), action: 'state', before: changed.before, after: device.status } as const),
    ...auditedDevice(device),
  };
  noteVisit(client, device, undefined, detail);
  tell(host, detail);
  return true;
}

/** Tells that a person has seen an identifier in full, or copied it. */
export function auditIdentifier(
  host: HTMLElement,
  action: 'reveal' | 'copy',
  field: string,
  device: Partial<Device>,
): void {
  tell(host, { at: Date.now(), action, field, ...auditedDevice(device) });
}

/** Tells that a person has taken devices away in a file. */
export function auditExport(host: HTMLElement, count: number, fields: readonly string[]): void {
  tell(host, { at: Date.now(), action: 'export', count, fields, ...auditedDevice({}) });
}

/** From the element, so that a host hears it wherever it listens; from the document once the element has gone, for what it sent may end later. */
function tell(host: HTMLElement, detail: AuditDetail): void {
  (host.isConnected ? host : host.ownerDocument).dispatchEvent(new KgAuditEvent(detail));
}

/** How a device is named in a record that leaves the element: never by its full number. */
function auditedDevice({ objectId, deviceUid }: Partial<Device>): {
  objectId: string | undefined;
  device: string | undefined;
} {
  return { objectId: objectId || undefined, device: deviceUid ? mask(deviceUid) : undefined };
}

const actions: Partial<Record<OperationName, CommandAudit['action']>> = {
  approveDevice: 'approve',
  blinkDevice: 'blink',
  uploadDevices: 'upload',
};

function isDevice(identity: unknown): identity is DeviceIdentity {
  return (
    typeof identity === 'object' &&
    identity !== null &&
    ['objectId', 'deviceUid', 'approveId'].some((name) => Object.hasOwn(identity, name))
  );
}

/** How many devices a request is about: the rows of an upload, else one. */
function countOf(request: unknown): number {
  const { deviceList } = (request ?? {}) as { readonly deviceList?: unknown };
  return Array.isArray(deviceList) ? deviceList.length : 1;
}
