import { expect } from '@open-wc/testing';
import type { KgAccountStatus } from '../../src/elements/account-status/kg-account-status.js';
import { placeOf } from '../support/place.js';
import { control, deepDom, textIn } from '../support/seen.js';
import { fakeClient, mountElement, type MountOptions, quiet, statesOf } from '../support/uploads.js';
import { inScheme } from '../support/schemes.js';

const CHECK = 'GET /authorization';
const mount = (options: MountOptions<KgAccountStatus> = {}) => mountElement('kg-account-status', options);

describe('<kg-account-status>', () => {
  it('says in words that the connection works, and whose account it is', async () => {
    const { element } = await mount();
    expect(textIn(element)).to.contain('The connection to Knox Guard works');
    expect(facts(element)).to.deep.include({
      Company: 'Emulated Lender Ltd.',
      User: 'Emma Emulated',
      Country: 'Germany',
    });
    expect(statesOf(element)).to.deep.equal(['ready']);
  });

  it('tells environment and region as the proxy does', async () => {
    const { element } = await mount({
      before: async (stack) => {
        stack.between = () => answer({ 'x-kg-environment': 'production', 'x-kg-region': 'eu' });
        return {};
      },
    });
    expect(facts(element)).to.include({ Environment: 'Production', Region: 'Europe' });
  });

  it('shows a host’s own words for them as they are, and says where a proxy tells nothing', async () => {
    const { element } = await mount({
      before: async (stack) => {
        stack.between = () => answer({ 'x-kg-environment': 'staging-2' });
        return {};
      },
    });
    expect(facts(element)).to.include({ Environment: 'staging-2', Region: 'Not told' });
  });

  it('names the country in the reader’s language, and shows what is no country’s code as it came', async () => {
    const place = placeOf();
    place.lang = 'de';
    const { element } = await mount();
    place.append(element);
    await quiet(element);
    expect(facts(element).Country).to.equal('Deutschland');
    for (const [country, shown] of [
      ['Ruritania', 'Ruritania'],
      ['ZZZ', 'ZZZ'],
      [null, 'Not told'],
    ] as const) {
      const { element: other } = await mount({ faults: [user({ country })] });
      expect(facts(other).Country).to.equal(shown);
    }
  });

  it('shows no token, and of the user nothing but the name', async () => {
    const { element, emulator, client } = await mount();
    const dom = deepDom(element);
    expect(dom, 'control').to.contain('Emma Emulated');
    expect(dom).not.to.contain('@');
    expect(dom).not.to.contain('5550100');
    const account = await client.checkAuthorization();
    expect(Object.keys(account).sort()).to.deep.equal(['companyName', 'country', 'name']);
    expect(dom).not.to.match(/eyJ|[A-Za-z0-9_-]{60,}/);
    expect(dom).not.to.contain(emulator.credentials.clientIdentifier);
  });

  const failures: readonly [string, string, MountOptions<KgAccountStatus>][] = [
    ['an ended session', 'You are signed out', between(() => new Response('{}', { status: 401 }))],
    ['no permission', 'You may not use Knox Guard here', between(() => new Response('{}', { status: 403 }))],
    [
      'a portal’s server that is down',
      'The portal’s server could not be reached',
      between(() => Promise.reject(new TypeError('Failed to fetch'))),
    ],
    ['a wrong address', 'Nothing answers at this address', between(() => new Response('', { status: 404 }))],
    [
      'Knox Guard that is down',
      'Knox Guard is not available just now',
      { faults: [{ kind: 'status', status: 503, route: CHECK }] },
    ],
    [
      'a key that Knox Guard refuses',
      'Knox Guard does not accept the portal’s access',
      { faults: [{ kind: 'status', status: 401, route: CHECK, error: badKey() }] },
    ],
    [
      'a key that it refuses, behind a proxy that passes everything on',
      'Knox Guard does not accept the portal’s access',
      between(() => Response.json({ result: 'FAIL', error: badKey() }, { status: 401 })),
    ],
    ['nothing to connect with', 'Not connected to Knox Guard', { disconnected: true }],
  ];
  for (const [what, sentence, options] of failures)
    it(`says what is wrong with ${what}: "${sentence}"`, async () => {
      const { element } = await mount(options);
      expect(textIn(element)).to.contain(sentence);
      expect(textIn(element)).not.to.contain('The connection to Knox Guard works');
      expect(statesOf(element)).to.deep.equal(['failed']);
    });

  it('checks again when asked, and recovers', async () => {
    const stack = await mount(between(() => new Response('{}', { status: 403 })));
    stack.between = undefined;
    control(stack.element, 'Try again').click();
    await quiet(stack.element);
    expect(textIn(stack.element)).to.contain('The connection to Knox Guard works');
  });

  it('never says that it works while the last check failed, and keeps what is known of the account', async () => {
    const { element, emulator } = await mount();
    emulator.faults.add({ kind: 'status', status: 503, route: CHECK });
    control(element, 'Refresh').click();
    await quiet(element);
    expect(textIn(element)).to.contain('The connection to Knox Guard does not work just now');
    expect(textIn(element)).not.to.contain('The connection to Knox Guard works');
    expect(facts(element).Company).to.equal('Emulated Lender Ltd.');
    expect(statesOf(element)).to.deep.equal(['ready', 'stale']);
  });

  it('asks once, and not by itself again', async () => {
    const { asked } = await mount();
    expect(asked.map(({ path }) => path)).to.deep.equal(['/api/knox-guard/authorization']);
  });

  it('a client of the host’s that answers no account is a failure', async () => {
    for (const account of [undefined, null, 42]) {
      const { element } = await mount({
        properties: { client: fakeClient({ checkAuthorization: async () => account }) },
      });
      expect(textIn(element), String(account)).to.contain('The answer could not be read');
    }
  });
});

for (const scheme of ['light', 'dark'])
  describe(`axe finds nothing in <kg-account-status>, ${scheme}`, () => {
    const states: Readonly<Record<string, () => Promise<KgAccountStatus>>> = {
      ready: async () => (await mount()).element,
      failed: async () => (await mount(between(() => new Response('{}', { status: 403 })))).element,
      'not connected': async () => (await mount({ disconnected: true })).element,
      stale: async () => {
        const { element, emulator } = await mount();
        emulator.faults.add({ kind: 'status', status: 503 });
        await element.refresh();
        return element;
      },
      loading: async () => {
        const element = document.createElement('kg-account-status');
        element.client = fakeClient({ checkAuthorization: () => new Promise(() => undefined) });
        placeOf().append(element);
        await element.updateComplete;
        return element;
      },
    };
    for (const [state, make] of Object.entries(states))
      it(state, () =>
        inScheme(scheme, async () => {
          await expect(await make()).to.be.accessible();
        }),
      );
  });

/** What the element tells, by its labels. */
function facts(element: KgAccountStatus): Record<string, string> {
  const terms = Array.from(element.shadowRoot!.querySelectorAll('dt'));
  return Object.fromEntries(
    terms.map((term) => [term.textContent, term.nextElementSibling!.textContent.trim()]),
  );
}

function between(answers: () => Response | Promise<Response>): MountOptions<KgAccountStatus> {
  return {
    before: async (stack) => {
      stack.between = answers;
      return {};
    },
  };
}

function answer(headers: Record<string, string>): Response {
  return Response.json({ result: 'SUCCESS', user: { companyName: 'A' } }, { headers });
}

function user(change: object) {
  return {
    kind: 'body',
    route: CHECK,
    body: (body: unknown) => {
      const given = body as { user: object };
      return { ...given, user: { ...given.user, ...change } };
    },
  } as const;
}

function badKey() {
  return { code: 4010000, message: 'AUTHORIZATION_FAIL', reason: 'Invalid Api Key' };
}
