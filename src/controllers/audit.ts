import type { Device, OperationName } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';
import { mask } from '../domain/identifiers.js';
import { type AuditOutcome, type CommandAudit, KgAuditEvent } from '../events/index.js';
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

/** Tells the host of a step of a command, and notes it for whoever shows the device. */
export function auditCommand(
  host: EventTarget,
  operation: OperationName,
  intent: Intent<unknown, unknown>,
  step: CommandStep,
): void {
  const action = actions[operation];
  if (!action) return;
  const { device, commandId, client, request } = intent;
  const result = step.step === 'result' ? step : undefined;
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
  host.dispatchEvent(new KgAuditEvent(detail));
}

/** Tells of a device that is in another state than when this page last saw it; says nothing of one seen for the first time, and whether it told. */
export function auditState(host: EventTarget, client: KnoxGuardClient, device: Device): boolean {
  const changed = noteState(client, device);
  if (!changed) return false;
  const detail = {
    ...({ at: Date.now(), action: 'state', before: changed.before, after: device.status } as const),
    ...auditedDevice(device),
  };
  noteVisit(client, device, undefined, detail);
  host.dispatchEvent(new KgAuditEvent(detail));
  return true;
}

/** Tells that a person has seen an identifier in full, or copied it. */
export function auditIdentifier(
  host: EventTarget,
  action: 'reveal' | 'copy',
  field: string,
  device: Partial<Device>,
): void {
  host.dispatchEvent(new KgAuditEvent({ at: Date.now(), action, field, ...auditedDevice(device) }));
}

/** Tells that a person has taken devices away in a file. */
export function auditExport(host: EventTarget, count: number, fields: readonly string[]): void {
  const detail = { at: Date.now(), action: 'export', count, fields, ...auditedDevice({}) } as const;
  host.dispatchEvent(new KgAuditEvent(detail));
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
