import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnoxGuardClient } from '../../src/client/index.js';
import type { AuditRecord } from '../../src/proxy/index.js';
import { call, type Handler, type Modules, modulesOf, namedIn } from '../support/run-guide.js';

describe('the guide of tests', () => {
  let modules: Modules;
  beforeAll(async () => {
    modules = await modulesOf(namedIn('testing.md'));
  });
  afterAll(() => {
    modules.remove();
  });

  it('with-msw.ts finds what it has approved', async () => {
    giveWithResolvers();
    expect(await modules.load('with-msw.ts')).toMatchObject({ found: { approveId: 'LOAN-18' } });
  });

  it('in-process.ts joins the three', async () => {
    const { client } = (await modules.load('in-process.ts')) as {
      client: Pick<KnoxGuardClient, 'listDevices'>;
    };
    expect((await client.listDevices({ pageNum: 0, pageSize: 50 })).rows).toHaveLength(10);
  });

  it('clock.ts: a phone answers when time moves on', async () => {
    expect(await modules.load('clock.ts')).toMatchObject({ before: 'Accepted', after: 'Enrolled' });
  });

  it('faults.ts: an answer that is lost is an outcome that nobody knows', async () => {
    expect(await modules.load('faults.ts')).toMatchObject({
      error: { code: 'outcome-unknown' },
      struck: 1,
      executed: 1,
    });
  });
});

describe('the guide of audit trails', () => {
  it('server-audit.ts writes a command down, and nothing of its device', async () => {
    const modules = await modulesOf(namedIn('audit.md'));
    try {
      const { handler, written } = (await modules.load('server-audit.ts')) as {
        handler: Handler;
        written: AuditRecord[];
      };
      await handler(call('/devices/approve', { body: { deviceUid: '350000000000006' } }));
      expect(written).toHaveLength(1);
      expect(Object.keys(written[0] ?? {}).sort()).toEqual(
        ['at', 'commandId', 'operation', 'principal', 'transactionId'].sort(),
      );
      expect(JSON.stringify(written)).not.toContain('350000000000006');
    } finally {
      modules.remove();
    }
  });
});

/** Node 22 has it, and version 3 of msw takes it for granted; with it, Node 20 runs the rest. */
function giveWithResolvers(): void {
  const promises = Promise as typeof Promise & { withResolvers?: () => object };
  promises.withResolvers ??= () => {
    const all: { resolve?: unknown; reject?: unknown } = {};
    const promise = new Promise((resolve, reject) => Object.assign(all, { resolve, reject }));
    return { promise, ...all };
  };
}
