/** One thing a person wants, and everything that was answered to its sendings. */
export interface Intent {
  readonly id: string;
  readonly answers: (Outcome | 'lost')[];
}
export type Outcome = 'done' | 'rejected' | 'not-sent' | 'unknown' | 'none';

/** Sends intents as browsers do: again when a connection breaks, twice at once, and now and then nobody waits for the answer. */
export interface Sender {
  readonly intents: readonly Intent[];
  /** How many requests were sent for all intents together. */
  readonly sendings: () => number;
  /** How often a browser left before its answer. */
  readonly left: () => number;
  /** Sends new intents, `width` at a time, until told to stop. */
  readonly run: (width: number, until: () => boolean) => Promise<void>;
  /** Asks once more what became of an intent. */
  readonly ask: (intent: Intent) => Promise<Outcome | 'lost'>;
}

export function createSender(urls: () => readonly string[], prefix = 'intent'): Sender {
  const intents: Intent[] = [];
  let sendings = 0;
  let left = 0;

  return {
    intents,
    sendings: () => sendings,
    left: () => left,
    run,
    ask: (intent) => send(intent, somewhere()),
  };

  async function run(width: number, until: () => boolean): Promise<void> {
    await Promise.all(
      Array.from({ length: width }, async () => {
        while (!until()) await one();
      }),
    );
  }

  async function one(): Promise<void> {
    const intent: Intent = { id: `${prefix}-${intents.length}`, answers: [] };
    intents.push(intent);
    const twin = Math.random() < 0.5 ? sendUntilAnswered(intent) : undefined;
    const leaving = Math.random() < 0.2;
    if (leaving) {
      left += 1;
      await send(intent, somewhere(), AbortSignal.timeout(1 + Math.floor(Math.random() * 30)));
    }
    await Promise.all([sendUntilAnswered(intent), twin]);
  }

  async function sendUntilAnswered(intent: Intent): Promise<void> {
    for (let tries = 0; tries < 3; tries += 1) {
      if ((await send(intent, somewhere())) !== 'lost') return;
      // A port that nobody listens on refuses at once; without a pause that would be a busy loop.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function send(intent: Intent, url: string, signal?: AbortSignal): Promise<Outcome | 'lost'> {
    sendings += 1;
    const answer = await fetch(`${url}/api/knox-guard/devices/blink`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-kg-request': '1',
        'idempotency-key': intent.id.padEnd(32, '-'),
      },
      body: JSON.stringify({
        deviceUid: String(350_000_000_000_000 + intents.indexOf(intent)),
        interval: 3600,
        message: intent.id,
        tel: '1',
      }),
      ...(signal && { signal }),
    }).then(
      (response) => (response.headers.get('x-kg-outcome') ?? 'none') as Outcome,
      () => 'lost' as const,
    );
    intent.answers.push(answer);
    return answer;
  }

  function somewhere(): string {
    const all = urls();
    return all[Math.floor(Math.random() * all.length)] ?? 'http://127.0.0.1:9';
  }
}
