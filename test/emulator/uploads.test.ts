import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/emulator/index.js';
import type { Behaviour } from '../../src/emulator/index.js';
import { signedIn } from './signer.js';
import type { Json } from './signer.js';

const rowsOf = (...uids: string[]) => uids.map((deviceUid) => ({ deviceUid }));

async function tenant(behaviour: Partial<Behaviour> = {}) {
  const clock = createManualClock();
  const known = { deviceUid: 'R58N0000001', status: 'Enrolled', approveId: 'LOAN-1' } as const;
  const parts = await signedIn({ clock, behaviour, devices: [known] });
  const upload = async (deviceList: Json[], flags: Json = {}) =>
    (await parts.call('/devices/uploads', { deviceList, ...flags })).body;
  return { ...parts, clock, upload };
}

describe('an upload', () => {
  it('is in progress first and complete later, its counts growing', async () => {
    const { upload, call, clock } = await tenant();
    const started = await upload(rowsOf('R1', 'R2', 'R3'));
    expect(started).toEqual({
      result: 'SUCCESS',
      uploadID: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
      ) as string,
      uploadStatus: 'Progress',
      totalDeviceCount: 3,
      validDeviceCount: 1,
      invalidDeviceCount: 0,
      invalidReasons: [],
    });
    clock.advance(60_000);
    expect((await call('/devices/uploads')).body).toMatchObject({
      totalCount: 1,
      uploads: [{ uploadID: started['uploadID'], uploadStatus: 'Complete', validDeviceCount: 3 }],
    });
  });

  it('takes what is new and says of the rest that the device already exists, duplicates included', async () => {
    const { upload, call, clock, emulator } = await tenant();
    const { uploadID } = await upload(rowsOf('R58N0000001', 'R1', 'R1'));
    clock.advance(60_000);
    const { body } = await call(`/devices/uploads/${uploadID as string}?pageNum=0&pageSize=1000`);
    const reason = 'device already exists';
    expect(body).toMatchObject({
      result: 'SUCCESS',
      status: 'Complete',
      devices: [
        { deviceUid: 'R58N0000001', status: 'Fail', reason },
        { deviceUid: 'R1', status: 'Complete' },
        { deviceUid: 'R1', status: 'Fail', reason },
      ],
    });
    expect(emulator.devices.count()).toBe(2);
  });

  it('names what is no IMEI and no serial number, and a loan id that is taken', async () => {
    const { upload, clock } = await tenant({ uploadDuration: { base: 0, perRow: 0 } });
    const { invalidReasons, uploadStatus } = await upload([
      ...rowsOf('001013000000014', '3.5E+14', 'x'.repeat(41)),
      { deviceUid: 'R1', approveId: 'LOAN-1' },
    ]);
    clock.advance(60_000);
    expect(uploadStatus).toBe('Fail');
    expect((invalidReasons as Json[]).map(({ reason }) => reason)).toEqual([
      'invalid IMEI',
      'invalid device id',
      'invalid device id',
      'approveId already exists',
    ]);
  });

  it('creates pending devices, their loan ids kept', async () => {
    const { upload, emulator, clock } = await tenant();
    await upload([{ deviceUid: '001013000000010', approveId: 'LOAN-9' }]);
    clock.advance(60_000);
    expect(emulator.devices.find('LOAN-9')).toMatchObject({
      imei: '001013000000010',
      serial: null,
      status: 'Pending',
    });
  });

  it('turns flags the caller may not set to false without a word', async () => {
    const { upload, emulator, clock } = await tenant();
    const flags = { autoAccept: true, autoLock: true, applySimControl: true, enableBlockFactoryReset: true };
    expect(await upload(rowsOf('R1'), flags)).toMatchObject({ result: 'SUCCESS' });
    clock.advance(60_000);
    expect(emulator.devices.find('R1')).toMatchObject({ status: 'Pending', policies: 0 });
  });

  it('applies the flags a tenant is granted: auto-accepted devices come online by themselves', async () => {
    const { upload, clock, call } = await tenant({ grantedUploadFlags: ['autoAccept', 'autoLock'] });
    await upload(rowsOf('R1'), { autoAccept: true, autoLock: true });
    clock.advance(60_000);
    const { body } = await call('/devices/list', { search: 'R1' });
    expect(body['deviceList']).toMatchObject([
      { status: 'Enrolled', autoLockTarget: true, simControlEnabled: false },
    ]);
  });

  it('with SIM control but no policy answers 412', async () => {
    const { call } = await tenant({ simPolicy: false });
    const answer = await call('/devices/uploads', { deviceList: rowsOf('R1'), applySimControl: true });
    expect(answer).toMatchObject({ status: 412, body: { error: { code: 4120000 } } });
  });

  it('takes 10,000 rows and refuses 10,001 with 4000316', async () => {
    const { call, clock, emulator } = await tenant();
    const rows = rowsOf(...Array.from({ length: 10_001 }, (_, index) => `S${index}`));
    const answer = await call('/devices/uploads', { deviceList: rows });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 4000316 } } });
    expect((await call('/devices/uploads', { deviceList: rows.slice(1) })).status).toBe(200);
    clock.advance(60_000);
    expect(emulator.devices.count()).toBe(10_001);
  });

  it('answers 403 when the tenant has no upload feature', async () => {
    const { call } = await tenant({ uploadsEnabled: false });
    expect((await call('/devices/uploads', { deviceList: [] })).status).toBe(403);
    expect((await call('/devices/uploads')).status).toBe(200);
  });

  it('answers 403 to its reads, too, where a switch says that they need the feature', async () => {
    const { call, emulator } = await tenant({ uploadsEnabled: false, uploadReadsNeedFeature: true });
    expect((await call('/devices/uploads')).status).toBe(403);
    expect((await call('/devices/uploads/any')).status).toBe(403);
    emulator.behaviour.uploadsEnabled = true;
    expect((await call('/devices/uploads')).status).toBe(200);
  });

  it('can be spelt uploadId, by a switch', async () => {
    const { upload } = await tenant({ uploadIdKey: 'uploadId' });
    const body = await upload(rowsOf('R1'));
    expect(body).toHaveProperty('uploadId');
    expect(body).not.toHaveProperty('uploadID');
  });
});

describe('the list of uploads', () => {
  it('has the newest first and pages', async () => {
    const { upload, call } = await tenant();
    const ids = [];
    for (const uid of ['R1', 'R2', 'R3']) ids.unshift((await upload(rowsOf(uid)))['uploadID']);
    const { body } = await call('/devices/uploads?pageNum=1&pageSize=2');
    expect(body).toMatchObject({
      result: 'SUCCESS',
      totalCount: 3,
      uploads: [{ uploadID: ids[2] }],
      error: null,
    });
  });

  it.each(['pageSize=0', 'pageSize=1001', 'pageNum=-1', 'pageNum=x', 'page=1'])(
    'refuses ?%s',
    async (query) => {
      const { call } = await tenant();
      expect((await call(`/devices/uploads?${query}`)).status).toBe(400);
    },
  );

  it('answers 404 for an upload it does not know', async () => {
    const { call } = await tenant();
    expect((await call('/devices/uploads/fcc5e33d-9f7f-4891-8c92-95f8978e9fb1')).status).toBe(404);
  });
});
