import '../../src/define.js';
import { expect } from '@open-wc/testing';
import { createKnoxGuardClient, type FetchAdapter } from '../../src/client/index.js';
import { FakeTime, rest, until } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { textIn } from '../support/seen.js';

const tags = {
  'kg-device-table': {},
  'kg-account-status': {},
  'kg-upload-status': {},
  'kg-transaction-status': { 'transaction-id': 'nosuchtransactionid0000000' },
  'kg-blink-editor': { 'approve-id': 'LOAN-7' },
} as const;

const ok = (body: BodyInit | null = '{"deviceList":[],"totalCount":0}', init: ResponseInit = {}) =>
  new Response(body, { headers: { 'content-type': 'application/json' }, ...init });

const throwing = (name: string) =>
  Object.defineProperty({}, name, {
    get() {
      throw new Error(`a getter of ${name}`);
    },
  });

function used(): Response {
  const response = ok();
  void response.text();
  return response;
}

function breaking(): Response {
  return ok(
    new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"deviceList":['));
        controller.error(new Error('the wire was cut'));
      },
    }),
  );
}

/** What a host's own adapter may do instead of answering. Types are no help against a host without them. */
/* eslint-disable @typescript-eslint/prefer-promise-reject-errors, @typescript-eslint/only-throw-error -- a host without types may */
const adapters: Readonly<Record<string, () => unknown>> = {
  'throws at once': () => {
    throw new Error('x');
  },
  'throws nothing at all': () => {
    throw undefined;
  },
  'rejects with nothing': () => Promise.reject(undefined),
  'rejects with a text': () => Promise.reject('no'),
  'rejects with something frozen': () => Promise.reject(Object.freeze({ name: 'AbortError' })),
  'returns nothing': () => undefined,
  'returns null in time': () => Promise.resolve(null),
  'returns a number': () => 200,
  'returns the body itself': () => ({ deviceList: [], totalCount: 0 }),
  'returns a Request': () => new Request('/x'),
  'returns what throws when asked for its status': () => throwing('status'),
  'returns what throws when asked for its headers': () => Object.assign(throwing('headers'), { status: 200 }),
  'returns headers that throw': () => ({
    status: 200,
    headers: {
      get: () => {
        throw new Error('x');
      },
    },
    body: null,
  }),
  'returns a thenable that throws': () => ({
    then: () => {
      throw new Error('x');
    },
  }),
  'returns a used body': used,
  'returns a body that breaks': breaking,
  'returns a body of another kind': () => ({ status: 200, headers: new Headers(), body: 'text' }),
  'returns a body that never ends': () =>
    ok(new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(1_000_000)) })),
  'returns nine megabytes': () => ok(`{"deviceList":"${'x'.repeat(9_000_000)}"}`),
  'returns what is nested too deep': () => ok('['.repeat(100_000)),
  'returns a login page': () => ok('<html>', { headers: { 'content-type': 'text/html' } }),
  'returns an opaque answer': () => Response.error(),
  'returns half a JSON': () => ok('{"deviceList":[{"objectId":"a"'),
  'returns an array': () => ok('[]'),
  'returns null as JSON': () => ok('null'),
};

/* eslint-enable @typescript-eslint/prefer-promise-reject-errors, @typescript-eslint/only-throw-error */

/** Errors that nobody caught while a test ran. */
const uncaught: unknown[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
  uncaught.push('reason' in event ? event.reason : event.error);
  event.preventDefault();
};

describe('whatever a host’s adapter does', () => {
  before(() => {
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });
  after(() => {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  });
  beforeEach(() => {
    uncaught.length = 0;
  });

  for (const [what, adapter] of Object.entries(adapters))
    it(`an adapter that ${what}: every element says that it failed, and nothing is left uncaught`, async () => {
      const elements = mountAll(adapter as FetchAdapter);
      for (const element of elements) {
        await until(
          () => element.matches(':state(failed)') || /fail|not |could|answer/i.test(textIn(element)),
        );
        expect(textIn(element), element.localName).to.not.equal('');
      }
      await rest();
      expect(uncaught).to.deep.equal([]);
    });

  it('an adapter that never settles: after the time allowed they say so', async () => {
    const time = new FakeTime();
    try {
      const elements = mountAll(() => new Promise(() => undefined));
      await rest();
      for (const element of elements.slice(0, 4))
        expect(element.matches(':state(loading)'), element.localName).to.be.true;
      await time.advance(20_500);
      for (const element of elements)
        expect(textIn(element), element.localName).to.match(/too long|not |could/i);
      expect(uncaught).to.deep.equal([]);
    } finally {
      time.restore();
    }
  });

  it('an answer that comes after its element has gone changes nothing and says nothing', async () => {
    const answers: (() => void)[] = [];
    const elements = mountAll(() => new Promise((resolve) => answers.push(() => resolve(ok()))));
    await until(() => answers.length >= 4);
    const events: string[] = [];
    for (const element of elements)
      element.addEventListener('kg-request-error', () => events.push(element.localName));
    const before = elements.map((element) => element.shadowRoot?.textContent);
    for (const element of elements) element.remove();
    for (const answer of answers) answer();
    await rest();
    expect(elements.map((element) => element.shadowRoot?.textContent)).to.deep.equal(before);
    expect(events).to.deep.equal([]);
    expect(uncaught).to.deep.equal([]);
  });

  it('a table that had rows keeps them through every one of these, marked as old', async () => {
    let adapter: () => unknown = () =>
      ok(JSON.stringify({ totalCount: 1, deviceList: [{ objectId: 'a', approveId: 'LOAN-7' }] }));
    const table = mountOne('kg-device-table', () => adapter() as Promise<Response>);
    await until(() => textIn(table).includes('LOAN-7'));
    for (const [what, hostile] of Object.entries(adapters)) {
      adapter = hostile;
      await table.refresh();
      expect(textIn(table), what).to.contain('LOAN-7').and.contain('Showing what was true at');
    }
    expect(uncaught).to.deep.equal([]);
  });

  it('control: what nobody catches is noticed here', () => {
    // As the browser would send it; a real one would fail the whole run.
    const promise = Promise.resolve();
    window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason: 'planted' }));
    expect(uncaught).to.deep.equal(['planted']);
  });
});

function mountAll(adapter: FetchAdapter): HTMLElement[] {
  return Object.keys(tags).map((tag) => mountOne(tag as keyof typeof tags, adapter));
}

function mountOne<Tag extends keyof typeof tags>(
  tag: Tag,
  adapter: FetchAdapter,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(tags[tag])) element.setAttribute(name, value);
  element.client = createKnoxGuardClient({ endpoint: '/api/knox-guard', adapter, retry: { attempts: 1 } });
  placeOf().append(element);
  return element;
}
