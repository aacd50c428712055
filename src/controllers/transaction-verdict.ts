import type { KnoxGuardClient } from '../client/index.js';

/** What the vendor's record of a command says; a missing record says nothing, for it may come late. */
export async function transactionVerdict(
  client: KnoxGuardClient,
  transactionId: string | undefined,
): Promise<'success' | 'fail' | 'unclear'> {
  if (transactionId === undefined) return 'unclear';
  try {
    const { success = 0, fail = 0 } = await client.getTransaction({ transactionId });
    return success > 0 ? 'success' : fail > 0 ? 'fail' : 'unclear';
  } catch {
    return 'unclear';
  }
}
