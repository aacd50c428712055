import { describe, expect, it } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';
import { ask } from './support.js';

function before(options: EmulatorOptions = {}) {
  const emulator = createEmulator({ devices: 60, ...options });
  const handler = createProxy({
    upstream: {
      apiBaseUrl: 'https://kg.test/kcs/v1.1/kg',
      tokenUrl: 'https://kg.test/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize: () => ({ id: 'officer' }),
    fetch: emulator.fetch,
    missingOrigin: 'accept',
  });
  return { emulator, handler };
}

const pending = { deviceUid: '354387110044347', imei: '354387110044347', status: 'Pending' } as const;
const approval = (key: string) =>
  ask(
    'POST',
    '/devices/approve',
    { deviceUid: pending.deviceUid, approveId: 'LOAN-1' },
    { 'idempotency-key': key.padEnd(32, '-') },
  );

describe('with the emulator behind it', () => {
  it('an approval is carried out once, however often it is sent', async () => {
    const { emulator, handler } = before({ devices: [pending] });
    const answers = await Promise.all(Array.from({ length: 20 }, () => handler(approval('a'))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await handler(approval('a'))).headers.get('x-kg-outcome')).toBe('done');
    expect(emulator.log.executed('POST /devices/approve')).toBe(1);
  });

  it('an answer that got lost is unknown, was carried out once, and is not sent again', async () => {
    const { emulator, handler } = before({
      devices: [pending],
      faults: [{ kind: 'drop-after', route: 'POST /devices/approve', nth: 1 }],
    });
    for (let i = 0; i < 3; i += 1)
      expect((await handler(approval('a'))).headers.get('x-kg-outcome')).toBe('unknown');
    expect(emulator.log.executed('POST /devices/approve')).toBe(1);
    expect(emulator.faults.injected('drop-after')).toBe(1);
  });

  it('revoked tokens cost one mint and no request, for thirty at the same time', async () => {
    const { emulator, handler } = before();
    expect((await handler(ask('POST', '/devices/list', {}))).status).toBe(200);
    emulator.revokeTokens();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, pageNum) =>
        handler(ask('POST', '/devices/list', { pageNum, pageSize: 1 })),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
    expect(new Set(emulator.log.entries.map(({ token }) => token).filter(Boolean)).size).toBe(2);
  });

  it('a leap of the emulator’s clock beyond the token’s life is one mint', async () => {
    const { emulator, handler } = before();
    await handler(ask('GET', '/authorization'));
    emulator.clock.advance(2 * 86_400_000);
    expect((await handler(ask('GET', '/authorization'))).status).toBe(200);
  });

  it('a transaction can be looked up by the id that the answer names', async () => {
    const { handler } = before({ devices: [pending] });
    const done = await handler(approval('a'));
    const transactionId = done.headers.get('x-kg-transaction-id');
    const found = await handler(ask('POST', '/transaction', { transactionId }));
    expect(found.status).toBe(200);
    expect(await found.json()).toMatchObject({ transactionId, success: 1 });
  });

  it('250 reads at once reach it at its pace: no 429', async () => {
    const { emulator, handler } = before();
    const answers = await Promise.all(
      Array.from({ length: 250 }, (_, pageNum) =>
        handler(ask('POST', '/devices/list', { pageNum, pageSize: 1 })),
      ),
    );
    expect(answers.filter(({ status }) => status !== 200)).toHaveLength(0);
    const at = emulator.log.entries
      .filter(({ route }) => route === 'POST /devices/list')
      .map(({ at: time }) => time);
    const fullest = Math.max(
      ...at.map((start) => at.filter((time) => time >= start && time < start + 1000).length),
    );
    expect(fullest).toBeLessThanOrEqual(100);
    // Only a sign of life, for a busy computer is slower; how much of the budget is used is measured in pace.test.ts.
    expect(fullest).toBeGreaterThan(20);
  });
});
