import type { Device } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';
import { isSameDevice } from '../domain/identifiers.js';
import { findDevice } from './find-device.js';

/** What is looked up before an approval; an empty one is not asked about. */
export interface ApprovalQuestion {
  readonly deviceUid: string;
  readonly approveId: string;
}

/** What the list tells about an approval before anything is sent. It guides a person; the server decides. */
export interface ApprovalFacts {
  readonly question: ApprovalQuestion;
  /** The device as listed; `undefined` when it is not, or was not asked about. */
  readonly device: Device | undefined;
  /** Another device that already has the approval id, as far as the list finds one. */
  readonly sameId: Device | undefined;
}

/** Looks a device up, and whether another one has the approval id that it is to get. */
export async function approvalFacts(
  client: KnoxGuardClient,
  question: ApprovalQuestion,
  signal?: AbortSignal,
): Promise<ApprovalFacts> {
  const { deviceUid, approveId } = question;
  const [device, holders] = await Promise.all([
    deviceUid ? findDevice(client, { deviceUid }, { signal }) : undefined,
    approveId ? devicesWith(client, approveId, signal) : [],
  ]);
  const sameId = holders.find((holder) => !isSameDevice(holder, device ?? { deviceUid }));
  return { question, device, sameId };
}

/** The devices with exactly this approval id; the search also finds what merely contains it. */
async function devicesWith(
  client: KnoxGuardClient,
  approveId: string,
  signal: AbortSignal | undefined,
): Promise<Device[]> {
  const { rows } = await client.listDevices({ search: approveId, pageNum: 0, pageSize: 100 }, { signal });
  return rows.flatMap((row) => (row.readable && row.value.approveId === approveId ? [row.value] : []));
}
