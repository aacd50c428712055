import { describe, expectTypeOf, it } from 'vitest';
import type { CommandAnswer, Device, DevicePage, UploadDetails } from '../../src/api/index.js';
import type { CommandResult, KnoxGuardClient } from '../../src/client/index.js';

declare const client: KnoxGuardClient;

/** Never called: the compiler reads it. */
export async function typed() {
  expectTypeOf(await client.listDevices()).toEqualTypeOf<DevicePage>();
  expectTypeOf(
    await client.listDevices({ pageSize: 10 }, { signal: new AbortController().signal }),
  ).toEqualTypeOf<DevicePage>();
  expectTypeOf(
    await client.approveDevice({ deviceUid: '1' }, { commandId: 'x', notAfter: new Date() }),
  ).toEqualTypeOf<CommandResult<CommandAnswer>>();
  // @ts-expect-error A read takes no command id.
  await client.listDevices({}, { commandId: 'x' });
  // @ts-expect-error A command needs its request.
  await client.approveDevice();
  // @ts-expect-error A misspelt field.
  await client.approveDevice({ deviceUid: '1', approveld: 'x' });
  for await (const page of client.pages(client.listDevices, { search: 'x' }))
    expectTypeOf(page).toEqualTypeOf<DevicePage>();
  for await (const page of client.pages(client.getUpload, { uploadId: 'x' }))
    expectTypeOf(page).toEqualTypeOf<UploadDetails>();
  for await (const { rows } of client.pages(client.listDevices, {}))
    for (const row of rows) if (row.readable) expectTypeOf(row.value).toEqualTypeOf<Device>();
  // @ts-expect-error The upload must be named.
  client.pages(client.getUpload, {});
  // @ts-expect-error An account has no pages.
  client.pages(client.checkAuthorization, {});
}

describe('the types of a client', () => {
  it('come from the table of operations', () => {
    expectTypeOf<KnoxGuardClient['blinkDevice']>().parameter(0).toHaveProperty('interval');
  });

  it('let a test stand a double in for a client', () => {
    const double: Pick<KnoxGuardClient, 'listDevices'> = { listDevices: async () => ({ rows: [] }) };
    expectTypeOf(double.listDevices).toEqualTypeOf<KnoxGuardClient['listDevices']>();
  });
});
