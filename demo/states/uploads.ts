import type { KnoxGuardClient } from 'kg-elements/client';
import { type Emulator, TEST_TAC } from 'kg-elements/emulator';

/** Uploads some devices, as a portal or the vendor's console would; every `spoiled`-th of them with a wrong digit. */
export function sendUpload(
  client: KnoxGuardClient,
  count: number,
  { from = 0, spoiled = 0 } = {},
): ReturnType<KnoxGuardClient['uploadDevices']> {
  const deviceList = Array.from({ length: count }, (_, index) => ({
    deviceUid: imei(from + index, spoiled > 0 && index % spoiled === spoiled - 1),
    approveId: `LOAN-2026-${String(from + index).padStart(4, '0')}`,
  }));
  return client.uploadDevices({ deviceList });
}

/** The same, for the id of the upload alone. */
export async function upload(
  client: KnoxGuardClient,
  count: number,
  options: { readonly from?: number; readonly spoiled?: number } = {},
): Promise<string> {
  const { response } = await sendUpload(client, count, options);
  return response.uploadId ?? '';
}

/** A few uploads as a lender has them: done, done with refusals, failed, and one that is still worked on. */
export async function someUploads(emulator: Emulator, client: KnoxGuardClient): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [count, spoiled] of [
    [120, 0],
    [12, 1],
    [500, 40],
    [3, 0],
    [48, 6],
  ] as const) {
    ids.push(await upload(client, count, { from: ids.length * 1000, spoiled }));
    emulator.clock.advance(60_000);
  }
  ids.push(await upload(client, 9000, { from: 50_000, spoiled: 90 }));
  emulator.clock.advance(4000);
  return ids.reverse();
}

/** An IMEI of the emulator's own test range, with a right or a wrong check digit. */
function imei(serial: number, isWrong: boolean): string {
  const body = `${TEST_TAC}${String(serial).padStart(6, '0')}`;
  const sum = Array.from(body, Number).reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${body}${(10 - (sum % 10) + (isWrong ? 1 : 0)) % 10}`;
}
