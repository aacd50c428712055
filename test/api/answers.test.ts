import { describe, expect, it } from 'vitest';
import {
  knownDeviceState,
  readAccount,
  readCommandAnswer,
  readTransaction,
  readUploadDetails,
  readUploadPage,
  readUploadReceipt,
  stateNamedIn,
  vendorErrorOf,
  verdictOf,
} from '../../src/api/index.js';

describe("the vendor's verdict on a call", () => {
  it.each([
    ['success', { result: 'SUCCESS' }],
    ['success', { result: 'success', error: null }],
    ['success', { result: 'SUCCESS', error: { code: 0, message: '', reason: '' } }],
    ['success', { result: 'SUCCESS', error: { code: '0', message: 'string', reason: 'string' } }],
    ['success', { result: 'SUCCESS', error: [] }],
    ['success', { result: 'SUCCESS', code: 2000000, message: 'SUCCESS' }],
    ['fail', { result: 'FAIL' }],
    ['fail', { result: 'fail' }],
    ['fail', { result: 'FAILED' }],
    ['fail', { result: 'SUCCESS', error: { code: 4000000 } }],
    ['fail', { result: 'SUCCESS', error: { code: '4000000' } }],
    ['fail', { error: { code: 4010000, message: 'AUTHORIZATION_FAIL', reason: 'Invalid Api Key' } }],
    ['fail', { error: { reason: 'something' } }],
    ['fail', { error: [{ code: 4000000 }] }],
    ['unclear', { result: 'string' }],
    ['unclear', { result: 'QUEUED' }],
    ['silent', {}],
    ['silent', { result: '' }],
    ['silent', { result: null, error: null }],
    ['silent', { transactionId: 'x', count: 3 }],
    ['silent', null],
    ['silent', 'SUCCESS'],
    ['silent', []],
  ])('is %s of %j', (kind, body) => {
    expect(verdictOf(body).kind).toBe(kind);
  });

  it('has its code as a number, whichever way it came', () => {
    const error = { message: 'DEVICE_STATE_INVALID', reason: "Current status is 'Enrolled'." };
    for (const code of [4000310, '4000310'])
      expect(vendorErrorOf({ error: { ...error, code } })).toEqual({ ...error, code: 4000310 });
    expect(vendorErrorOf({ error: { ...error, code: 'E1' } })).toEqual(error);
  });

  it('names the state a device is in', () => {
    expect(stateNamedIn({ code: 4000310, reason: "Current status is 'Enrolled'." })).toBe('Enrolled');
    expect(stateNamedIn({ code: 4000310, reason: 'not now' })).toBeUndefined();
    expect(stateNamedIn({ code: 4000000, reason: "Current status is 'Enrolled'." })).toBeUndefined();
    expect(knownDeviceState('Complete')).toBe('Completed');
  });
});

describe('the answer of', () => {
  it('GET /authorization is the account', () => {
    const user = { companyName: 'L', country: 'DE', email: 'x@y.z', name: 'N', phoneNumber: '1' };
    expect(readAccount({ result: 'SUCCESS', user })).toMatchObject({
      companyName: 'L',
      country: 'DE',
      name: 'N',
    });
    expect(readAccount({ result: 'SUCCESS' })).toBeUndefined();
  });

  it("POST /transaction is counts, with the failures' reasons", () => {
    const body = {
      transactionId: 'T1',
      count: 3,
      success: '2',
      fail: 1,
      resultList: [
        {
          result: 'FAIL',
          requestedId: '354387110044347',
          error: { code: '4000310', message: 'DEVICE_STATE_INVALID' },
        },
      ],
    };
    expect(readTransaction(body)).toMatchObject({
      transactionId: 'T1',
      count: 3,
      success: 2,
      fail: 1,
      resultList: [{ readable: true, value: { result: 'FAIL', failure: { code: 4000310 } } }],
    });
    expect(readTransaction({ count: 1 })).toEqual({ count: 1, resultList: [] });
    expect(readTransaction({ result: 'SUCCESS' })).toBeUndefined();
  });

  it('POST /devices/uploads is a receipt, with uploadID spelt either way', () => {
    const body = {
      result: 'SUCCESS',
      uploadStatus: 'Progress',
      totalDeviceCount: 3,
      validDeviceCount: 1,
      invalidDeviceCount: 0,
      invalidReasons: [{ deviceUid: '354387110044347', reason: 'device already exists' }, 'junk'],
    };
    const uploadId = 'fcc5e33d-9f7f-4891-8c92-95f8978e9fb1';
    for (const name of ['uploadID', 'uploadId'])
      expect(readUploadReceipt({ ...body, [name]: uploadId })).toMatchObject({
        uploadId,
        uploadStatus: 'Progress',
        // The vendor's numbers do not add up, and are shown as they are.
        totalDeviceCount: 3,
        validDeviceCount: 1,
        invalidDeviceCount: 0,
        invalidReasons: [{ readable: true, value: { reason: 'device already exists' } }, { readable: false }],
      });
    expect(readUploadReceipt(body)).toBeUndefined();
    expect(
      readUploadReceipt({ ...body, uploadID: uploadId, invalidReasons: undefined })?.invalidReasons,
    ).toEqual([]);
  });

  it('GET /devices/uploads is a page of uploads', () => {
    const uploads = [
      { uploadID: 'a', status: 'Complete', createDate: 1_767_225_600_000 },
      { uploadStatus: 'Progress' },
    ];
    expect(readUploadPage({ result: 'SUCCESS', totalCount: 2, uploads })).toMatchObject({
      totalCount: 2,
      rows: [
        { readable: true, value: { uploadId: 'a', uploadStatus: 'Complete', uploadDate: 1_767_225_600_000 } },
        { readable: false, issues: [{ path: 'uploadId', code: 'missing' }] },
      ],
    });
  });

  it('GET /devices/uploads/{uploadId} is a page of devices, with the state of the upload', () => {
    const devices = [
      { imei: '354387110044347', serial: null, result: 'Fail', reason: 'device already exists' },
    ];
    expect(readUploadDetails({ result: 'SUCCESS', status: 'Progress', devices })).toMatchObject({
      status: 'Progress',
      rows: [{ readable: true, value: { deviceUid: '354387110044347', status: 'Fail' } }],
    });
    expect(readUploadDetails({ devices: [] })).toEqual({ rows: [] });
  });

  it('a command on one device keeps what it says beside', () => {
    const body = { result: 'SUCCESS', objectId: 'a', requestedId: '', transactionId: 'T1', code: 2000000 };
    expect(readCommandAnswer(body)).toEqual(body);
    expect(readCommandAnswer({ result: 'SUCCESS', id: 'a' })).toMatchObject({ objectId: 'a' });
  });
});
