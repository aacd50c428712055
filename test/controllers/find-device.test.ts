import { expect } from '@open-wc/testing';
import type { KnoxGuardError } from '../../src/client/index.js';
import { findDevice } from '../../src/controllers/find-device.js';
import { composeStack } from '../support/stack.js';

/** Loans 7, 71, 72 …: the vendor's search for "7" finds every one of them. */
const loans = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    deviceUid: String(351000000000000 + index),
    status: 'Enrolled' as const,
    approveId: index === count - 1 ? 'LOAN-7' : `LOAN-7-${index}`,
  }));

describe('one device by its identity', () => {
  it('is the one with exactly that identifier, however many merely contain it', async () => {
    const { client } = composeStack({ devices: loans(230) });
    const found = await findDevice(client, { approveId: 'LOAN-7' });
    expect(found?.deviceUid).to.equal(String(351000000000000 + 229));
  });

  it('is none where they all merely contain it', async () => {
    const { client, asked } = composeStack({ devices: loans(230) });
    expect(await findDevice(client, { approveId: 'LOAN-' })).to.equal(undefined);
    expect(asked).to.have.length(3);
  });

  it('is nobody’s guess where two phones have one approval id', async () => {
    const { client } = composeStack({
      devices: [
        { deviceUid: '351000000000001', status: 'Enrolled', approveId: 'LOAN-7' },
        { deviceUid: '351000000000002', status: 'Locked', approveId: 'LOAN-7' },
      ],
    });
    const error = (await findDevice(client, { approveId: 'LOAN-7' }).catch(
      (e: unknown) => e,
    )) as KnoxGuardError;
    expect(error).to.include({ proxyCode: 'several-devices', outcome: 'not-sent' });
    expect((await findDevice(client, { deviceUid: '351000000000002' }))?.status).to.equal('Locked');
  });

  it('also where the second phone stands pages later among those that merely contain it', async () => {
    const devices = loans(230);
    devices[3] = { deviceUid: '351000000000999', status: 'Enrolled', approveId: 'LOAN-7' };
    const { client } = composeStack({ devices });
    const error = (await findDevice(client, { approveId: 'LOAN-7' }).catch(
      (e: unknown) => e,
    )) as KnoxGuardError;
    expect(error).to.include({ proxyCode: 'several-devices' });
  });

  it('is not looked for through more than a thousand', async () => {
    const { client, asked } = composeStack({ devices: loans(1100) });
    expect(await findDevice(client, { approveId: 'LOAN-' })).to.equal(undefined);
    expect(asked).to.have.length(10);
  });
});
