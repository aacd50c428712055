import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { createKnoxGuardClient, type KnoxGuardClient } from '../../src/client/index.js';
import { ConnectionController } from '../../src/controllers/connection-controller.js';
import { LocaleController } from '../../src/controllers/locale-controller.js';
import type {} from '../../src/elements/provider/define.js'; // its tag's type, not its registration
import { KgProvider } from '../../src/elements/provider/kg-provider.js';
import { frame, rest } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';

/** Says where its calls would go, and a word with the language it is in. */
class Consumer extends LitElement {
  static override properties = {
    client: { attribute: false },
    endpoint: {},
    strings: { attribute: false },
  };
  declare client: KnoxGuardClient | undefined;
  declare endpoint: string | undefined;
  declare strings: Partial<typeof words>;
  renders = 0;
  readonly connection = new ConnectionController(this);
  readonly locale = new LocaleController<typeof words>(this, words, () => [
    this.connection.strings,
    this.strings,
  ]);

  /** The connection in one word, or why there is none. */
  get says(): string {
    const { current } = this.connection;
    return current.kind === 'refused' ? current.error.message : current.kind;
  }

  protected override render() {
    this.renders += 1;
    return html``;
  }
}

const words = {
  retry: 'Try again',
  done: 'Done',
  actionNames: { approve: 'Approve', blink: 'Set reminder' } as Readonly<Record<string, string>>,
  count: (count: number) => `${count} selected`,
};

customElements.define('test-consumer', Consumer);

// First, while the provider's tag is not defined.
describe('an element that is defined before its provider', () => {
  it('waits, also beyond a shadow root, and is served once the tag is defined', async () => {
    const place = placeOf();
    const provider = document.createElement('kg-provider');
    provider.setAttribute('endpoint', '/api/knox-guard');
    place.append(provider);
    const element = await consumer(provider);
    const shell = document.createElement('div');
    provider.append(shell);
    const inShadow = await consumer(shell.attachShadow({ mode: 'open' }));
    expect([element.says, inShadow.says], 'before').to.deep.equal(['waiting', 'waiting']);
    customElements.define('kg-provider', KgProvider);
    await rest();
    expect([element.says, inShadow.says], 'after').to.deep.equal(['ready', 'ready']);
    expect(element.connection.client).to.equal(inShadow.connection.client);
  });
});

describe('ConnectionController', () => {
  it('says "missing" where there is neither client nor endpoint nor provider', async () => {
    expect((await consumer(placeOf())).says).to.equal('missing');
  });

  it('prefers the client to the endpoint, and the endpoint to the provider', async () => {
    const provider = await provided({ client: clientNamed('provider') });
    const element = await consumer(provider);
    expect(element.connection.client).to.equal(provider.client);
    element.endpoint = '/api/own';
    await rest();
    const own = element.connection.client;
    expect(own).to.not.equal(provider.client);
    const client = clientNamed('element');
    element.client = client;
    expect(element.connection.client).to.equal(client);
    element.client = undefined;
    expect(element.connection.client, 'one client an endpoint').to.equal(own);
  });

  it('takes the nearest of several providers', async () => {
    const outer = await provided({ client: clientNamed('outer') });
    const inner = await provided({ client: clientNamed('inner') }, outer);
    expect((await consumer(inner)).connection.client).to.equal(inner.client);
  });

  it('finds a provider beyond shadow roots', async () => {
    const provider = await provided({ client: clientNamed('A') });
    const shell = document.createElement('div');
    shell.attachShadow({ mode: 'open' });
    provider.append(shell);
    expect((await consumer(shell.shadowRoot!)).connection.client).to.equal(provider.client);
  });

  describe('a provider that changes', () => {
    it('gives its new client to the elements inside', async () => {
      const provider = await provided({ client: clientNamed('A') });
      const element = await consumer(provider);
      const client = clientNamed('B');
      provider.client = client;
      await rest();
      expect(element.connection.client).to.equal(client);
    });

    it('takes its client back', async () => {
      const provider = await provided({ client: clientNamed('A') });
      const element = await consumer(provider);
      provider.client = undefined;
      await rest();
      expect(element.says).to.equal('missing');
    });

    it('keeps its client when only its words change, since another client is another tenant', async () => {
      const provider = await provided({ endpoint: '/api/knox-guard' });
      const element = await consumer(provider);
      const before = element.connection.client;
      provider.strings = { retry: 'Nochmal' };
      await rest();
      expect(element.locale.terms.retry).to.equal('Nochmal');
      expect(element.connection.client).to.equal(before);
    });
  });

  describe('an element that moves', () => {
    it('from one provider to another gets the other one’s client', async () => {
      const [a, b] = [
        await provided({ client: clientNamed('A') }),
        await provided({ client: clientNamed('B') }),
      ];
      const element = await consumer(a);
      b.append(element);
      await rest();
      expect(element.connection.client).to.equal(b.client);
      a.client = clientNamed('A again');
      await rest();
      expect(element.connection.client, 'A is not heard any more').to.equal(b.client);
    });

    it('out of every provider is not connected any more', async () => {
      const provider = await provided({ client: clientNamed('A') });
      const element = await consumer(provider);
      placeOf().append(element);
      await rest();
      expect(element.says).to.equal('missing');
    });
  });

  describe('an endpoint that cannot be used is refused with the reason', () => {
    const refusals: readonly [string, string, RegExp][] = [
      [
        "the vendor's host",
        'https://eu-kcs-api.samsungknox.com/kcs/v1.1/kg',
        /token must not reach a browser/,
      ],
      ['another scheme', 'ftp://portal.example/kg', /http or https/],
      ['a query', '/api?tenant=1', /no query/],
    ];
    for (const [what, endpoint, why] of refusals) {
      it(`${what}, on the element`, async () => {
        const element = await consumer(placeOf());
        element.endpoint = endpoint;
        expect(element.says).to.match(why);
        expect(element.connection.client).to.equal(undefined);
      });

      it(`${what}, on the provider`, async () => {
        const element = await consumer(await provided({ endpoint }));
        expect(element.says).to.match(why);
      });
    }
  });
});

describe('LocaleController', () => {
  it('reads lang from the nearest ancestor, also beyond shadow roots', async () => {
    const german = document.createElement('div');
    german.lang = 'de';
    const shell = document.createElement('div');
    german.append(shell);
    placeOf().append(german);
    const element = await consumer(shell.attachShadow({ mode: 'open' }));
    expect(element.locale.lang).to.equal('de');
    expect(element.locale.number(1234567)).to.equal('1.234.567');
  });

  it('prefers its own lang', async () => {
    const place = placeOf();
    place.lang = 'de';
    const element = new Consumer();
    element.lang = 'fr';
    place.append(element);
    expect(element.locale.lang).to.equal('fr');
  });

  it('follows a lang that changes at run time, and is drawn again', async () => {
    const place = placeOf();
    const element = await consumer(place);
    const { renders } = element;
    place.lang = 'ja';
    await frame();
    expect(element.locale.lang).to.equal('ja');
    expect(element.renders).to.be.above(renders);
  });

  it('is not drawn again for a lang that does not concern it', async () => {
    const [here, elsewhere] = [placeOf(), placeOf()];
    const element = await consumer(here);
    const { renders } = element;
    elsewhere.lang = 'ja';
    await frame();
    expect(element.renders).to.equal(renders);
  });

  it('follows its element to a place of another language', async () => {
    const place = placeOf();
    place.lang = 'de';
    const element = await consumer(placeOf());
    place.append(element);
    expect(element.locale.lang).to.equal('de');
  });

  for (const lang of ['en_US', 'not a language', '💥', '*'])
    it(`falls back to English for lang="${lang}", without a throw`, async () => {
      const place = placeOf();
      place.lang = lang;
      const element = await consumer(place);
      expect(element.locale.lang).to.equal('en');
      expect(element.locale.number(1234)).to.equal('1,234');
    });

  it('says times in the largest unit that fits, and beyond a month as a day', async () => {
    const { locale } = await consumer(placeOf());
    const now = Date.UTC(2026, 0, 15, 12);
    const said = [0, -5, -90, -3 * 3600, -26 * 3600, -40 * 86_400, -400 * 86_400, 3 * 86_400].map((seconds) =>
      locale.relative(now + seconds * 1000, now),
    );
    expect(said).to.deep.equal([
      'now',
      '5 seconds ago',
      '1 minute ago',
      '3 hours ago',
      'yesterday',
      'Dec 6, 2025',
      'Dec 11, 2024',
      'in 3 days',
    ]);
  });

  describe('words', () => {
    it("of the element win over its provider's, and those over ours", async () => {
      const provider = await provided({});
      provider.strings = { retry: 'Provider: again', done: 'Provider: done' };
      const element = await consumer(provider);
      element.strings = { retry: 'Element: again' };
      expect([element.locale.terms.retry, element.locale.terms.done]).to.deep.equal([
        'Element: again',
        'Provider: done',
      ]);
    });

    it('of a group may be given one by one: the others of the group stay', async () => {
      const element = await consumer(placeOf());
      element.strings = { actionNames: { approve: 'Activate' } };
      expect(element.locale.terms.actionNames).to.deep.equal({ approve: 'Activate', blink: 'Set reminder' });
      expect(element.locale.terms.count(3)).to.equal('3 selected');
    });

    it('that are given as undefined leave ours in place', async () => {
      const element = await consumer(placeOf());
      element.strings = { retry: undefined } as unknown as Partial<typeof words>;
      expect(element.locale.terms.retry).to.equal('Try again');
    });

    it('are one object until somebody changes them', async () => {
      const element = await consumer(placeOf());
      expect(element.locale.terms).to.equal(element.locale.terms);
    });
  });
});

async function consumer(parent: ParentNode): Promise<Consumer> {
  const element = new Consumer();
  parent.append(element);
  await rest();
  return element;
}

async function provided(given: { client?: KnoxGuardClient; endpoint?: string }, parent: Element = placeOf()) {
  const provider = document.createElement('kg-provider');
  Object.assign(provider, given);
  parent.append(provider);
  await rest();
  return provider;
}

function clientNamed(name: string): KnoxGuardClient {
  return createKnoxGuardClient({ endpoint: `/api/${name.replaceAll(' ', '-')}` });
}
