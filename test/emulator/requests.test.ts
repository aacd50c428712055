import { describe, expect, it } from 'vitest';
import type { Json } from './signer.js';
import { BASE, send, signedIn } from './signer.js';

const device = { deviceUid: 'R58N1234567', status: 'Enrolled', approveId: 'LOAN-1' } as const;
const blink = { deviceUid: device.deviceUid, interval: 300, message: 'Please pay', tel: '+4930123' };
const list = {};
const approve = { deviceUid: device.deviceUid };
const upload = { deviceList: [{ deviceUid: 'R58N7654321' }] };

/** Path, what is sent, and the field the refusal has to name. */
const refused: [path: string, body: Json, field: string][] = [
  // The vendor's own misprints, and what they lead to.
  ['/devices/approve', { ...approve, approveld: 'LOAN-2' }, 'approveld'],
  ['/devices/approve', { ...approve, approvId: 'LOAN-2' }, 'approvId'],
  ['/devices/approve', { ...approve, approveID: 'LOAN-2' }, 'approveID'],
  ['/devices/approve', { deviceUID: device.deviceUid }, 'deviceUID'],
  ['/devices/approve', { imei: device.deviceUid }, 'imei'],
  ['/devices/blink', { ...blink, approveld: 'LOAN-1' }, 'approveld'],
  ['/devices/blink', { ...blink, timeLimitEnabled: true }, 'timeLimitEnabled'],
  ['/devices/blink', { ...blink, phone: '1' }, 'phone'],
  ['/devices/uploads', { devices: [] }, 'devices'],
  ['/devices/uploads', { deviceList: [{ deviceId: 'R1' }] }, 'deviceList[0].deviceId'],
  ['/devices/uploads', { deviceList: [{ deviceUid: 'R1', approveld: 'x' }] }, 'deviceList[0].approveld'],
  ['/devices/uploads', { ...upload, enableBlockFactoryreset: true }, 'enableBlockFactoryreset'],
  ['/devices/list', { ...list, page: 0 }, 'page'],
  ['/devices/list', { ...list, filter: { state: ['Enrolled'] } }, 'filter.state'],
  ['/transaction', { transactionID: 'A' }, 'transactionID'],
  // Limits.
  ['/devices/approve', {}, 'deviceUid'],
  ['/devices/approve', { deviceUid: '  ' }, 'deviceUid'],
  ['/devices/approve', { deviceUid: 350000000000000 }, 'deviceUid'],
  ['/devices/approve', { ...approve, approveId: 'x'.repeat(51) }, 'approveId'],
  ['/devices/approve', { ...approve, approveComment: 'x'.repeat(1001) }, 'approveComment'],
  ['/devices/blink', { interval: 300, message: 'm', tel: '1' }, 'objectId, deviceUid or approveId'],
  ['/devices/blink', { ...blink, interval: 2 }, 'interval'],
  ['/devices/blink', { ...blink, interval: 86_401 }, 'interval'],
  ['/devices/blink', { ...blink, interval: 3.5 }, 'interval'],
  ['/devices/blink', { ...blink, interval: '300' }, 'interval'],
  ['/devices/blink', { ...blink, interval: null }, 'interval'],
  ['/devices/blink', { ...blink, message: '' }, 'message'],
  ['/devices/blink', { ...blink, message: 'x'.repeat(201) }, 'message'],
  ['/devices/blink', { ...blink, tel: null }, 'email or tel'],
  ['/devices/blink', { ...blink, tel: '1'.repeat(21) }, 'tel'],
  ['/devices/blink', { ...blink, tel: '030 123' }, 'tel'],
  ['/devices/blink', { ...blink, email: 'nobody' }, 'email'],
  ['/devices/blink', { ...blink, email: `${'x'.repeat(57)}@a.b` }, 'email'],
  ['/devices/blink', { ...blink, timeLimitEnable: true }, 'timeLimit'],
  ['/devices/blink', { ...blink, timeLimitEnable: true, timeLimit: [23] }, 'timeLimit'],
  ['/devices/blink', { ...blink, timeLimitEnable: true, timeLimit: [0, 24] }, 'timeLimit'],
  ['/devices/blink', { ...blink, timeLimitEnable: true, timeLimit: [7, 7] }, 'timeLimit'],
  ['/devices/blink', { ...blink, timeLimitEnable: 'true', timeLimit: [1, 2] }, 'timeLimitEnable'],
  ['/devices/blink', { ...blink, daysLimitEnable: true, daysLimit: [0, 1] }, 'timeLimit'],
  ['/devices/blink', { ...blink, daysLimitEnable: true, timeLimit: [6, 7] }, 'daysLimit'],
  ['/devices/blink', { ...blink, daysLimitEnable: true, timeLimit: [6, 7], daysLimit: [0, 7] }, 'daysLimit'],
  [
    '/devices/blink',
    { ...blink, daysLimitEnable: true, timeLimitEnable: true, timeLimit: [6, 7], daysLimit: [0, 1] },
    'daysLimitEnable',
  ],
  ['/devices/list', { pageSize: 0 }, 'pageSize'],
  ['/devices/list', { pageSize: 1001 }, 'pageSize'],
  ['/devices/list', { pageNum: -1 }, 'pageNum'],
  ['/devices/list', { search: 350000000000000 }, 'search'],
  ['/devices/list', { sortBy: 'constructor' }, 'sortBy'],
  ['/devices/list', { sortOrder: 'desc' }, 'sortOrder'],
  ['/devices/list', { filter: { status: 'Enrolled' } }, 'filter.status'],
  ['/devices/list', { filter: { status: [1] } }, 'filter.status'],
  ['/devices/uploads', {}, 'deviceList'],
  ['/devices/uploads', { deviceList: [{}] }, 'deviceList[0].deviceUid'],
  [
    '/devices/uploads',
    { deviceList: [{ deviceUid: 'R1', approveId: 'x'.repeat(51) }] },
    'deviceList[0].approveId',
  ],
  ['/devices/uploads', { ...upload, autoAccept: 'yes' }, 'autoAccept'],
  ['/transaction', {}, 'transactionId'],
];

const accepted: [path: string, body: Json][] = [
  ['/devices/blink', { ...blink, interval: 3 }],
  ['/devices/blink', { ...blink, interval: 86_400, message: 'x'.repeat(200) }],
  [
    '/devices/blink',
    { ...blink, timeLimitEnable: true, daysLimitEnable: false, timeLimit: [23, 7], daysLimit: null },
  ],
  [
    '/devices/blink',
    { ...blink, timeLimitEnable: false, daysLimitEnable: true, timeLimit: [6, 7], daysLimit: [0, 1] },
  ],
  ['/devices/blink', { ...blink, tel: '', email: 'a@b.example' }],
  [
    '/devices/list',
    { pageNum: 0, pageSize: 1000, sortBy: 'updateTime', sortOrder: 'descending', filter: {} },
  ],
  ['/devices/uploads', { deviceList: [] }],
];

describe('a request', () => {
  it.each(refused)('to %s with %j is refused with 4000000, naming %s', async (path, body, field) => {
    const { call, emulator } = await signedIn({ devices: [device] });
    const answer = await call(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      result: 'FAIL',
      error: { code: 4000000, message: 'RESOURCE_INVALID_PARAM' },
    });
    expect((answer.body['error'] as Json)['reason']).toMatch(
      new RegExp(`^${field.replace(/[[\]]/g, '\\$&')}: `),
    );
    expect(emulator.devices.find(device.deviceUid)?.status).toBe('Enrolled');
  });

  it.each(accepted)('to %s with %j is taken', async (path, body) => {
    const { call } = await signedIn({ devices: [device] });
    expect(await call(path, body)).toMatchObject({ status: 200, body: { result: 'SUCCESS' } });
  });

  it('with an unknown key is taken when strictness is switched off', async () => {
    const { call } = await signedIn({ devices: [device], behaviour: { strict: false } });
    expect((await call('/devices/blink', { ...blink, approveld: 'x' })).status).toBe(200);
  });

  it.each(['{', '', '[]', 'null', '"text"'])('whose body is %j is refused', async (text) => {
    const { call } = await signedIn();
    expect((await call('/devices/list', text)).status).toBe(400);
  });

  it('that does not call itself JSON is refused', async () => {
    const { call } = await signedIn();
    expect((await call('/devices/list', {}, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('with a transaction id that is not alphanumeric is refused', async () => {
    const { call } = await signedIn();
    expect((await call('/authorization', undefined, { 'x-knox-transactionId': 'a-b' })).status).toBe(400);
  });
});

describe('a path', () => {
  it.each([
    '/devices/lock',
    '/devices',
    '/devices/uploads/a/b',
    '/',
    '/..%2fkg/authorization',
    '/Devices/list',
    '/devices/list/',
    '/reset',
    '/-/health',
    '/__proto__',
  ])('%s that the reference does not list answers 404', async (path) => {
    const { call } = await signedIn();
    expect(await call(path, {})).toMatchObject({ status: 404, body: { result: 'FAIL' } });
  });

  it.each([
    ['GET', '/devices/list', 'POST'],
    ['DELETE', '/devices/uploads', 'GET, POST'],
    ['PUT', '/devices/uploads/x', 'GET'],
    ['POST', '/authorization', 'POST'],
  ])('with the wrong method (%s %s) answers 405 and says which is right', async (method, path, allow) => {
    const { emulator } = await signedIn();
    const answer = await send(emulator, BASE + path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(path === '/authorization' ? 'GET' : allow);
  });

  it('is the same on every host, and under the development base', async () => {
    const { emulator, token } = await signedIn();
    for (const base of [
      'http://localhost:4010/kcs/v1.1/kg',
      'https://us-kcs-api.samsungknox.com/integration',
    ]) {
      const answer = await send(emulator, `${base}/authorization`, { headers: { 'x-knox-apitoken': token } });
      expect(answer.status).toBe(200);
    }
  });
});

describe('an answer', () => {
  it('to /authorization has the shape of the reference', async () => {
    const { call } = await signedIn();
    const text = expect.any(String) as string;
    expect((await call('/authorization')).body).toEqual({
      result: 'SUCCESS',
      user: { companyName: text, country: text, email: text, name: text, phoneNumber: text },
    });
  });

  it('that refuses has the shape of the reference, its code a number and a string in turn', async () => {
    const { call } = await signedIn();
    const errors = [];
    for (let index = 0; index < 4; index++) errors.push((await call('/devices/approve', approve)).body);
    const error = { message: 'DEVICE_NOT_FOUND', reason: 'Device not found.' };
    expect(errors).toEqual(
      [4040300, '4040300', 4040300, '4040300'].map((code) => ({ result: 'FAIL', error: { code, ...error } })),
    );
  });
});
