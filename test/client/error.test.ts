import { describe, expect, it } from 'vitest';
import { KnoxGuardError, type KnoxGuardErrorCode } from '../../src/client/index.js';
import { clientOver, failureOf, json } from './support.js';

const imei = '354387110044347';

describe('an error of the client', () => {
  it('is an Error with a name, a code and the operation', () => {
    const error = new KnoxGuardError('network', { operation: 'listDevices', cause: 'x' });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'KnoxGuardError',
      code: 'network',
      operation: 'listDevices',
      cause: 'x',
    });
    expect(error.message).toMatch(/^listDevices: .*check the connection/);
  });

  it.each<[KnoxGuardErrorCode, boolean]>([
    ['network', true],
    ['timeout', true],
    ['rate-limited', true],
    ['unavailable', true],
    ['unauthorized', false],
    ['forbidden', false],
    ['not-found', false],
    ['invalid-request', false],
    ['rejected', false],
    ['bad-response', false],
    ['outcome-unknown', false],
  ])('%s is retryable: %s', (code, retryable) => {
    expect(new KnoxGuardError(code, { operation: 'listDevices' }).retryable).toBe(retryable);
    expect(new KnoxGuardError(code, { operation: 'blinkDevice', outcome: 'not-sent' }).retryable).toBe(
      retryable,
    );
    expect(new KnoxGuardError(code, { operation: 'blinkDevice', outcome: 'unknown' }).retryable).toBe(false);
  });

  it('says of a command whether it reached Knox Guard', () => {
    const message = (outcome: 'not-sent' | 'rejected' | 'unknown', code: KnoxGuardErrorCode) =>
      new KnoxGuardError(code, { operation: 'approveDevice', outcome }).message;
    expect(message('not-sent', 'unavailable')).toMatch(/not asked/);
    expect(message('rejected', 'rejected')).toMatch(/Nothing was changed/);
    expect(message('unknown', 'outcome-unknown')).toMatch(/not known; look at the device/);
  });

  it("keeps the vendor's words out of its message, and in `reason`", async () => {
    const reason = `Current status is 'Enrolled' for ${imei}.`;
    const { client } = clientOver(() =>
      json({ result: 'FAIL', error: { code: '4000310', message: 'DEVICE_STATE_INVALID', reason } }, 400),
    );
    const error = await failureOf(client.approveDevice({ deviceUid: imei }));
    expect(error).toMatchObject({
      code: 'rejected',
      vendorCode: 4000310,
      reason,
      status: 400,
      outcome: 'rejected',
    });
    expect((error as Error).message).not.toContain(imei);
  });

  it('holds no IMEI, even where a caller used one as a field name', async () => {
    const { client } = clientOver(() => json({}));
    const error = await failureOf(client.approveDevice({ deviceUid: imei, ...{ [imei]: true } }));
    expect(error).toMatchObject({
      code: 'invalid-request',
      problems: [{ path: imei, code: 'unknown-field' }],
    });
    expect((error as Error).message).not.toMatch(/\d{8}/);
  });
});
