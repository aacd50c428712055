import { type Operation, operations, type OperationName, toWire } from '../../src/api/index.js';
import { createKnoxGuardClient, type KnoxGuardClient } from '../../src/client/index.js';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';

const API = 'https://vendor.test/kcs/v1.1/kg';

/** Client → proxy → emulator in one process, and a way past the first two. */
export interface Stack {
  readonly emulator: Emulator;
  readonly client: KnoxGuardClient;
  /** Everything the proxy answered, in order. */
  readonly answers: Response[];
  /** Asks the emulator itself, with a token but without any schema of ours. */
  readonly vendor: (
    name: OperationName,
    request: object,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
}

/** Puts the three together. */
export async function createStack(options: EmulatorOptions = {}): Promise<Stack> {
  const emulator = createEmulator({
    devices: 40,
    seed: 'contract',
    ...options,
    behaviour: { rateLimit: 1_000_000, ...options.behaviour },
  });
  let token = '';
  const proxy = createProxy({
    upstream: { apiBaseUrl: API, tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken' },
    credentials: emulator.credentials,
    authorize: () => ({ id: 'officer' }),
    missingOrigin: 'accept',
    fetch: (request) => {
      token = request.headers.get('x-knox-apitoken') ?? token;
      return emulator.fetch(request);
    },
  });
  const answers: Response[] = [];
  const client = createKnoxGuardClient({
    endpoint: 'https://portal.test/api/knox-guard',
    adapter: async (request) => {
      const answer = await proxy(request);
      answers.push(answer.clone());
      return answer;
    },
  });
  await client.checkAuthorization();
  return {
    emulator,
    client,
    answers,
    vendor: async (name, request) => {
      const operation = operationOf(name);
      const { path, query, body } = toWire(operation, request as Record<string, unknown>);
      const answer = await emulator.fetch(
        new Request(API + path + query, {
          method: operation.method,
          headers: { 'x-knox-apitoken': token, ...(body && { 'content-type': 'application/json' }) },
          body: body ?? null,
        }),
      );
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
  };
}

/** An operation of the table by its name. */
export function operationOf(name: string): Operation<OperationName> {
  const operation = operations.find((one) => one.name === name);
  if (!operation) throw new Error(`There is no operation ${name}.`);
  return operation;
}

/** A reminder as it may be sent. */
export const reminder = { interval: 3600, message: 'Please call us.', tel: '+49305550100' };
