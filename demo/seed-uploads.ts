import { createKnoxGuardClient } from 'kg-elements/client';
import { type Emulator, TEST_TAC } from 'kg-elements/emulator';
import { createProxy } from 'kg-elements/proxy';

/** Uploads of the day, so that a portal that was just opened has some to show: devices that are taken, and rows that are refused. */
const uploads = [
  { good: 14, bad: 0 },
  { good: 0, bad: 5 },
  { good: 22, bad: 3 },
] as const;

/** How many devices the uploads bring. */
export const seededDevices = uploads.reduce((sum, { good }) => sum + good, 0);

/** Uploads them through client and proxy, as a colleague's portal would. */
export async function seedUploads(emulator: Emulator): Promise<void> {
  const proxy = createProxy({
    upstream: {
      apiBaseUrl: 'https://emulator.invalid/kcs/v1.1/kg',
      tokenUrl: 'https://emulator.invalid/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize: () => ({ id: 'a-colleague' }),
    fetch: emulator.fetch,
    // No browser stands before it, so nothing says an origin.
    missingOrigin: 'accept',
  });
  const client = createKnoxGuardClient({ endpoint: 'https://portal.invalid/api/knox-guard', adapter: proxy });
  let serial = 900_000;
  for (const { good, bad } of uploads) {
    const deviceList = Array.from({ length: good + bad }, (_, index) => {
      serial += 1;
      return { deviceUid: imei(serial, index >= good), approveId: `LOAN-2026-${serial}` };
    });
    await client.uploadDevices({ deviceList });
  }
}

/** An IMEI of the emulator's own range, with a right or a wrong check digit. */
function imei(serial: number, isWrong: boolean): string {
  const body = `${TEST_TAC}${serial}`;
  const sum = Array.from(body, Number).reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${body}${(10 - (sum % 10) + (isWrong ? 1 : 0)) % 10}`;
}
