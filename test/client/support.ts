import {
  createKnoxGuardClient,
  type FetchAdapter,
  type KnoxGuardClientOptions,
} from '../../src/client/index.js';

/** An endpoint as a Node host writes it. */
export const endpoint = 'https://portal.example/api/knox-guard';

/** A JSON answer. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** A problem+json answer, as the proxy refuses. */
export function problem(status: number, body: object = {}, headers: Record<string, string> = {}): Response {
  return json({ status, ...body }, status, { 'content-type': 'application/problem+json', ...headers });
}

/** A time that only moves when somebody waits in it, or moves it. */
export class TestTime {
  time = 1_700_000_000_000;
  readonly pauses: number[] = [];
  readonly #sleepers = new Set<{ at: number; wake: () => void }>();

  readonly now = () => this.time;
  readonly random = () => 1;
  readonly sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(sleeper);
        resolve();
      };
      const sleeper = { at: this.time + ms, wake };
      this.#sleepers.add(sleeper);
      this.pauses.push(ms);
      signal.addEventListener('abort', wake, { once: true });
    });

  /** Moves the time on, wakes whoever slept until then, and lets them act. */
  async advance(ms: number): Promise<void> {
    this.time += ms;
    for (const sleeper of [...this.#sleepers]) if (sleeper.at <= this.time) sleeper.wake();
    await rest();
  }
}

/** Lets everything that waits for nothing but promises run. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A client over an adapter that notes what it is handed. */
export function clientOver(
  answer: (request: Request, nth: number) => unknown,
  options: Partial<KnoxGuardClientOptions> = {},
) {
  const requests: Request[] = [];
  const time = new TestTime();
  const adapter = ((request: Request) => answer(request, requests.push(request))) as FetchAdapter;
  const client = createKnoxGuardClient({ endpoint, adapter, seams: time, ...options });
  return { client, requests, time };
}

/** What a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const settled: { error?: unknown; value?: unknown } = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in settled) throw new Error('It was expected to fail.');
  return settled.error;
}
