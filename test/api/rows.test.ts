import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceKey, readableRows, readDevicePage } from '../../src/api/index.js';

const sample = {
  objectId: '64f0c2a1b3d4e5f601234567',
  deviceUid: '354387110044347',
  imei: '354387110044347',
  imei2: '350595220006493',
  serial: 'R58N12ABCDE',
  model: 'SM-A156B',
  status: 'Enrolled',
  approveId: 'LOAN-2026-000123',
  approveComment: '',
  createDate: 1_767_225_600_000,
  lastSeen: 1_769_990_400_000,
  relockTimestamp: 0,
  simControlEnabled: true,
  simControlApplied: false,
  isOfflineLocked: false,
};

function rowOf(raw: unknown) {
  const row = readDevicePage({ deviceList: [raw] })?.rows[0];
  if (!row) throw new Error('No row.');
  return row;
}

function valueOf(raw: object) {
  const row = rowOf(raw);
  if (!row.readable) throw new Error(JSON.stringify(row.issues));
  return row.value;
}

describe('a row of the device list', () => {
  it('is read as the vendor writes it', () => {
    const { relockTimestamp, ...rest } = sample;
    expect(relockTimestamp).toBe(0);
    expect(valueOf(sample)).toEqual({ ...rest, relockTimestamp: undefined });
    expect(rowOf(sample).issues).toEqual([]);
  });

  it('is read in every other spelling that clients have seen', () => {
    const { objectId, status, deviceUid, isOfflineLocked, createDate, simControlEnabled, ...rest } = sample;
    const other = {
      ...rest,
      id: objectId,
      state: status,
      offlineLocked: String(isOfflineLocked),
      createDate: String(createDate),
      simControlEnabled: String(simControlEnabled),
      model: null,
    };
    expect(valueOf(other)).toMatchObject({
      objectId,
      status,
      deviceUid,
      isOfflineLocked,
      createDate,
      simControlEnabled,
    });
    expect(valueOf(other).model).toBeUndefined();
  });

  it('has instants in milliseconds, whatever unit they came in', () => {
    expect(valueOf({ ...sample, lastSeen: 1_769_990_400 }).lastSeen).toBe(1_769_990_400_000);
    expect(valueOf({ ...sample, lastSeen: '1769990400000' }).lastSeen).toBe(1_769_990_400_000);
    expect(valueOf({ ...sample, lastSeen: 0 }).lastSeen).toBeUndefined();
  });

  it('keeps fields and states that we do not know', () => {
    expect(valueOf({ ...sample, status: 'Teleporting', esim: { slots: 2 } })).toMatchObject({
      status: 'Teleporting',
      esim: { slots: 2 },
    });
  });

  it('loses a field of the wrong type, and says so, but nothing else', () => {
    const row = rowOf({ ...sample, model: { name: 'x' }, lastSeen: 'yesterday' });
    expect(row.issues).toEqual([
      { path: 'model', code: 'wrong-type' },
      { path: 'lastSeen', code: 'wrong-type' },
    ]);
    expect(row).toMatchObject({ readable: true, value: { objectId: sample.objectId, status: 'Enrolled' } });
    expect((row as { value: object }).value).not.toHaveProperty('model');
  });

  it('whose identifier came as a number says that it is not exact', () => {
    const row = rowOf({ deviceUid: 354387110044347, status: 'Pending' });
    expect(row).toMatchObject({ readable: true, value: { deviceUid: '354387110044347' } });
    expect(row.issues).toEqual([{ path: 'deviceUid', code: 'not-exact' }]);
    // Leading zeros and digits beyond 2^53 are gone before anybody can see it.
    expect(rowOf(JSON.parse('{"imei":9007199254740993}')).issues).toContainEqual({
      path: 'imei',
      code: 'not-exact',
    });
    expect(rowOf(sample).issues).toEqual([]);
  });

  it.each([{}, { status: 'Enrolled' }, { objectId: null, deviceUid: null }, { objectId: '', deviceUid: '' }])(
    'without any identifier is unreadable: %j',
    (raw) => {
      expect(rowOf(raw)).toEqual({
        readable: false,
        index: 0,
        issues: [{ path: 'deviceUid', code: 'missing' }],
      });
    },
  );

  it.each([null, 7, 'text', [], true])('that is %j keeps its place and is unreadable', (raw) => {
    const page = readDevicePage({ deviceList: [sample, raw, sample] });
    expect(page?.rows.map(({ readable, index }) => [readable, index])).toEqual([
      [true, 0],
      [false, 1],
      [true, 2],
    ]);
    expect(page && readableRows(page)).toHaveLength(2);
  });

  it('takes its device from an IMEI or a serial number where there is no deviceUid', () => {
    expect(valueOf({ objectId: 'a', imei: '354387110044347' }).deviceUid).toBe('354387110044347');
    expect(valueOf({ objectId: 'a', imei: '', serial: 'R5' }).deviceUid).toBe('R5');
  });
});

describe('the key of a row', () => {
  it('is its objectId, else its deviceUid; an empty text is neither', () => {
    expect(deviceKey({ objectId: 'a', deviceUid: 'b' })).toBe('a');
    expect(deviceKey({ deviceUid: 'b' })).toBe('b');
    expect(deviceKey(valueOf({ ...sample, objectId: null }))).toBe(sample.deviceUid);
    expect(deviceKey(valueOf({ ...sample, objectId: '' }))).toBe(sample.deviceUid);
  });
});

describe('a page of 1,000 rows', () => {
  const thousand = Array.from({ length: 1000 }, (_, index) => ({ ...sample, objectId: `id${index}` }));
  const sound = readDevicePage({ deviceList: thousand });

  it('is read whole', () => {
    expect(sound && readableRows(sound)).toHaveLength(1000);
    expect(sound?.rows.every(({ issues }) => issues.length === 0)).toBe(true);
  });

  it('loses at most one row to anything that happens to one field of one row', () => {
    const field = fc.oneof(fc.constantFrom(...Object.keys(sample)), fc.string());
    fc.assert(
      fc.property(fc.nat(999), field, fc.anything(), (at, name, value) => {
        const deviceList = thousand.with(at, { ...thousand[at]!, [name]: value });
        const page = readDevicePage({ deviceList });
        expect(page?.rows).toHaveLength(1000);
        const others = (rows: typeof sound) => rows?.rows.filter(({ index }) => index !== at);
        expect(others(page)).toEqual(others(sound));
      }),
      { numRuns: 60 },
    );
  });

  it('loses no more than itself to a row of any kind', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 5 }), (strange) => {
        const page = readDevicePage({ deviceList: [...strange, sample] });
        expect(page?.rows).toHaveLength(strange.length + 1);
        expect(page?.rows.at(-1)).toMatchObject({ readable: true, value: { objectId: sample.objectId } });
      }),
    );
  });
});

describe('a page', () => {
  it('has the total that the vendor names, as a number or as text, and none of its own making', () => {
    expect(readDevicePage({ deviceList: [], totalCount: 7 })).toEqual({ rows: [], totalCount: 7 });
    expect(readDevicePage({ deviceList: [], totalCount: '7' })).toEqual({ rows: [], totalCount: 7 });
    for (const totalCount of [undefined, null, 'many', -1, 1.5])
      expect(readDevicePage({ deviceList: [sample], totalCount })).not.toHaveProperty('totalCount');
  });

  it('is none without its list', () => {
    for (const body of [{}, { deviceList: null }, { deviceList: {} }, { devices: [] }])
      expect(readDevicePage(body)).toBeUndefined();
  });
});
