import { expect } from '@open-wc/testing';
import { KnoxGuardError } from '../../src/client/index.js';
import type { KgAuthRequiredEvent, KgRequestErrorEvent } from '../../src/events/index.js';
import { FakeTime, rest } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { QuestionHost, SlowClient } from '../support/question-host.js';

describe('QueryController', () => {
  describe('the newest question wins', () => {
    for (const count of [3, 4]) {
      it(`whatever the order in which ${count} answers come`, async () => {
        for (const order of permutations(count)) {
          const { host, client } = await askTimes(count);
          let newestCame = false;
          for (const index of order) {
            client.questions[index]!.answer(`answer ${index}`);
            newestCame ||= index === count - 1;
            await rest();
            expect(host.shown, order.join(' ')).to.equal(
              newestCame ? `ready: answer ${count - 1}` : 'loading',
            );
          }
          host.remove();
        }
      });
    }

    it('also when the older ones fail after it', async () => {
      for (const order of permutations(3)) {
        const { host, client } = await askTimes(3);
        for (const index of order) {
          const { answer, fail } = client.questions[index]!;
          if (index === 2) answer('newest');
          else fail(new KnoxGuardError('unavailable', { operation: 'listDevices' }));
          await rest();
        }
        expect(host.shown, order.join(' ')).to.equal('ready: newest');
        host.remove();
      }
    });

    it('control: an element that shows whatever comes last breaks the rule under the same schedule', async () => {
      const client = new SlowClient();
      let shown = '';
      for (const text of ['old', 'new'])
        void client.ask(text, new AbortController().signal).then((answer) => (shown = answer));
      client.questions[1]!.answer('new');
      client.questions[0]!.answer('old');
      await rest();
      expect(shown).to.equal('old');
    });

    it('but a poll is no question: it waits for the one that is under way, however slow that is', async () => {
      const { host, client } = await askTimes(1);
      await host.query.poll();
      expect(client.questions).to.have.length(1);
      expect(client.questions[0]!.signal.aborted).to.be.false;
      client.questions[0]!.answer('slow');
      await rest();
      expect(host.shown).to.equal('ready: slow');
      void host.query.poll();
      expect(client.questions).to.have.length(2);
      host.remove();
    });

    it('and a poll after a failure leaves it on the page until it knows better', async () => {
      const { host, client } = await failedOnce();
      void host.query.poll();
      void host.query.poll();
      await rest();
      expect(client.questions, 'one poll at a time').to.have.length(2);
      expect(host.shown).to.equal('failed unavailable');
      client.questions[1]!.fail(new KnoxGuardError('timeout', { operation: 'listDevices' }));
      await rest();
      expect(host.shown).to.equal('failed timeout');
      void host.query.poll();
      client.questions[2]!.answer('here');
      await rest();
      expect(host.shown).to.equal('ready: here');
      host.remove();
    });

    it('and whoever asks while such a poll is under way waits for an answer of their own', async () => {
      const { host, client } = await failedOnce();
      void host.query.poll();
      void host.query.refresh();
      await rest();
      expect(host.shown).to.equal('loading');
      client.questions[1]!.answer('the poll’s');
      await rest();
      expect(host.shown).to.equal('loading');
      client.questions[2]!.answer('mine');
      await rest();
      expect(host.shown).to.equal('ready: mine');
      host.remove();
    });

    it('and such a poll ends when the element leaves; it asks again when it comes back', async () => {
      const { host, client } = await failedOnce();
      void host.query.poll();
      host.remove();
      expect(client.questions[1]!.signal.aborted).to.be.true;
      placeOf().append(host);
      await rest();
      client.questions[2]!.answer('again');
      await rest();
      expect(host.shown).to.equal('ready: again');
    });

    it('and such a poll leads to one sign-in, whatever is seen or reached meanwhile', async () => {
      const { host, client } = await failedOnce('network');
      const { asked, signIn } = signsIn(host);
      void host.query.poll();
      window.dispatchEvent(new Event('online'));
      await rest();
      expect(client.questions, 'the poll is under way').to.have.length(2);
      client.questions[1]!.fail(unauthorized());
      await rest();
      document.dispatchEvent(new Event('visibilitychange')); // back from the window of the sign-in
      window.dispatchEvent(new Event('online'));
      void host.query.poll();
      await rest();
      expect(client.questions).to.have.length(2);
      expect(asked()).to.equal(1);
      signIn();
      await rest();
      client.questions[2]!.answer('welcome back');
      await rest();
      expect(host.shown).to.equal('ready: welcome back');
    });

    it('and such a poll is asked again also by an element that was away when the sign-in ended', async () => {
      const { host, client, place } = await failedOnce();
      const { signIn } = signsIn(host);
      void host.query.poll();
      client.questions[1]!.fail(unauthorized());
      await rest();
      host.remove();
      signIn();
      await rest();
      place.append(host);
      await rest();
      expect(client.questions).to.have.length(3);
      client.questions[2]!.answer('welcome back');
      await rest();
      expect(host.shown).to.equal('ready: welcome back');
    });

    it('and the client is told to stop working on the others', async () => {
      const { client } = await askTimes(3);
      expect(client.questions.map(({ signal }) => signal.aborted)).to.deep.equal([true, true, false]);
    });
  });

  describe('an element in the page', () => {
    it('asks once, whatever else it renders for', async () => {
      const { host, client } = await mount();
      host.requestUpdate();
      await rest();
      client.questions[0]!.answer('yes');
      await rest();
      host.requestUpdate();
      await rest();
      expect(client.questions).to.have.length(1);
    });

    it('stops asking when it leaves, and shows nothing that comes after', async () => {
      const { host, client } = await mount();
      host.remove();
      expect(client.questions[0]!.signal.aborted).to.be.true;
      client.questions[0]!.answer('late');
      await rest();
      expect(host.shown).not.to.contain('late');
    });

    it('asks again when it comes back before it had an answer', async () => {
      const { host, client, place } = await mount();
      host.remove();
      await rest();
      place.append(host);
      await rest();
      client.questions[1]!.answer('second time');
      await rest();
      expect(host.shown).to.equal('ready: second time');
    });

    it('keeps its answer without a new request when it is moved', async () => {
      const { host, client } = await mount();
      client.questions[0]!.answer('kept');
      await rest();
      for (let move = 0; move < 5; move += 1) placeOf().append(host);
      await rest();
      expect(host.shown).to.equal('ready: kept');
      expect(client.questions).to.have.length(1);
    });

    it('asks what it was given while it was out of the page, as soon as it is back', async () => {
      const { host, client, place } = await mount();
      client.questions[0]!.answer('first');
      await rest();
      host.remove();
      host.question = 'second';
      await rest();
      expect(client.questions, 'out of the page').to.have.length(1);
      place.append(host);
      await rest();
      expect(client.questions.map(({ text }) => text)).to.deep.equal(['first', 'second']);
    });

    it('asks anew when the browser brings its page back from the back-forward cache', async () => {
      const { client } = await mount();
      client.questions[0]!.answer('an hour ago');
      await rest();
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await rest();
      expect(client.questions).to.have.length(2);
    });
  });

  describe('a page without a network', () => {
    const time = () => new FakeTime();

    it('asks again by itself when the network is back', async () => {
      const { host, client } = await mount();
      client.questions[0]!.fail(new KnoxGuardError('network', { operation: 'listDevices' }));
      await rest();
      window.dispatchEvent(new Event('online'));
      await rest();
      client.questions[1]!.answer('back');
      await rest();
      expect(host.shown).to.equal('ready: back');
      window.dispatchEvent(new Event('online'));
      await rest();
      expect(client.questions, 'nothing has failed').to.have.length(2);
    });

    it('asks when it is seen again, where the network came back while it was hidden', async () => {
      const { client } = await mount();
      client.questions[0]!.fail(new KnoxGuardError('network', { operation: 'listDevices' }));
      await rest();
      const tab = time();
      tab.setHidden(true);
      window.dispatchEvent(new Event('online'));
      await rest();
      expect(client.questions).to.have.length(1);
      tab.setHidden(false);
      await rest();
      expect(client.questions).to.have.length(2);
      tab.restore();
    });

    it('leaves every other failure alone: a network does not make a refusal good', async () => {
      const { client } = await mount();
      client.questions[0]!.fail(new KnoxGuardError('forbidden', { operation: 'listDevices' }));
      await rest();
      window.dispatchEvent(new Event('online'));
      await rest();
      expect(client.questions).to.have.length(1);
    });

    it('asks nothing for an element that left', async () => {
      const { host, client } = await mount();
      client.questions[0]!.fail(new KnoxGuardError('network', { operation: 'listDevices' }));
      await rest();
      host.remove();
      window.dispatchEvent(new Event('online'));
      await rest();
      expect(client.questions).to.have.length(1);
    });
  });

  describe('another client, which may be another tenant', () => {
    it('takes the old answer off the page before anything else is drawn', async () => {
      const { host, client } = await mount();
      client.questions[0]!.answer('canary of A');
      await rest();
      expect(host.shown, 'control: it was there').to.contain('canary of A');
      host.client = new SlowClient();
      await host.updateComplete;
      expect(host.shown).to.equal('idle');
      await rest();
      expect(host.shown).to.equal('loading');
    });

    it('never shows what the old one answers later', async () => {
      const { host, client: a } = await mount();
      const b = new SlowClient();
      host.client = b;
      await rest();
      a.questions[0]!.answer('canary of A');
      await rest();
      expect(host.shown).to.equal('loading');
      b.questions[0]!.answer('B');
      await rest();
      expect(host.shown).to.equal('ready: B');
      expect(a.questions[0]!.signal.aborted).to.be.true;
    });

    it('a failure keeps nothing of the old one either', async () => {
      const { host, client: a } = await mount();
      a.questions[0]!.answer('canary of A');
      await rest();
      const b = new SlowClient();
      host.client = b;
      await rest();
      b.questions[0]!.fail(new KnoxGuardError('unavailable', { operation: 'listDevices' }));
      await rest();
      expect(host.shown).to.equal('failed unavailable');
    });
  });

  describe('a failure', () => {
    it('keeps the last good answer', async () => {
      const { host, client } = await mount();
      client.questions[0]!.answer('good');
      await rest();
      void host.query.refresh();
      await rest();
      expect(host.shown).to.equal('loading: good');
      client.questions[1]!.fail(new KnoxGuardError('timeout', { operation: 'listDevices' }));
      await rest();
      expect(host.shown).to.equal('failed timeout: good');
    });

    it('is told to the host as kg-request-error, which crosses shadow roots', async () => {
      const { host, client, place } = await mount();
      const heard: KnoxGuardError[] = [];
      place.addEventListener('kg-request-error', (event: KgRequestErrorEvent) =>
        heard.push(event.detail.error),
      );
      client.questions[0]!.fail(new KnoxGuardError('rate-limited', { operation: 'listDevices' }));
      await rest();
      expect(heard.map(({ code }) => code)).to.deep.equal(['rate-limited']);
      expect(host.shown).to.equal('failed rate-limited');
    });

    const thrown: readonly [string, unknown][] = [
      ['undefined', undefined],
      ['null', null],
      ['a text', 'no'],
      ['an error of its own', new RangeError('no')],
      ['an abort nobody asked for', new DOMException('no', 'AbortError')],
    ];
    for (const [what, reason] of thrown) {
      it(`of a host's own client that rejects with ${what} is one like any other`, async () => {
        const { host, client } = await mount();
        client.questions[0]!.fail(reason);
        await rest();
        expect(host.shown).to.equal('failed bad-response');
      });
    }

    it("of a host's own client that throws at once is one like any other", async () => {
      const { host } = await mount({
        ask() {
          throw new TypeError('no');
        },
      } as unknown as SlowClient);
      expect(host.shown).to.equal('failed bad-response');
    });

    it('does not stop the next question', async () => {
      const { host, client } = await mount();
      client.questions[0]!.fail(new Error('no'));
      await rest();
      host.question = 'next';
      await rest();
      client.questions[1]!.answer('yes');
      await rest();
      expect(host.shown).to.equal('ready: yes');
    });
  });

  describe('a session that has ended', () => {
    it('is made good by a sign-in that the host hands over, with one replay', async () => {
      const { host, client } = await mount();
      let signIn: (value?: unknown) => void = () => undefined;
      host.addEventListener('kg-auth-required', (event: KgAuthRequiredEvent) => {
        event.detail.waitUntil(new Promise((resolve) => (signIn = resolve)));
      });
      client.questions[0]!.fail(unauthorized());
      await rest();
      expect(host.shown, 'while signing in').to.equal('loading');
      expect(client.questions).to.have.length(1);
      signIn();
      await rest();
      client.questions[1]!.answer('welcome back');
      await rest();
      expect(host.shown).to.equal('ready: welcome back');
      expect(client.questions).to.have.length(2);
    });

    it('is no loop when the sign-in did not help', async () => {
      const { host, client } = await mount();
      const errors: string[] = [];
      host.addEventListener('kg-auth-required', (event: KgAuthRequiredEvent) =>
        event.detail.waitUntil(Promise.resolve()),
      );
      host.addEventListener('kg-request-error', (event: KgRequestErrorEvent) =>
        errors.push(event.detail.error.code),
      );
      client.questions[0]!.fail(unauthorized());
      await rest();
      client.questions[1]!.fail(unauthorized());
      await rest();
      expect(client.questions).to.have.length(2);
      expect(host.shown).to.equal('failed unauthorized');
      expect(errors).to.deep.equal(['unauthorized']);
    });

    it('replays also after a sign-in that failed, since the person may have signed in elsewhere', async () => {
      const { host, client } = await mount();
      host.addEventListener('kg-auth-required', (event: KgAuthRequiredEvent) =>
        event.detail.waitUntil(Promise.reject(new Error('closed'))),
      );
      client.questions[0]!.fail(unauthorized());
      await rest();
      expect(client.questions).to.have.length(2);
    });

    it('is left to a host that cancels the event', async () => {
      const { host, client } = await mount();
      host.addEventListener('kg-auth-required', (event: KgAuthRequiredEvent) => {
        event.preventDefault();
      });
      client.questions[0]!.fail(unauthorized());
      await rest();
      expect(host.shown).to.equal('failed unauthorized handled');
    });

    it('replays nothing for an element that left meanwhile', async () => {
      const { host, client } = await mount();
      let signIn: (value?: unknown) => void = () => undefined;
      host.addEventListener('kg-auth-required', (event: KgAuthRequiredEvent) => {
        event.detail.waitUntil(new Promise((resolve) => (signIn = resolve)));
      });
      client.questions[0]!.fail(unauthorized());
      await rest();
      host.remove();
      signIn();
      await rest();
      expect(client.questions).to.have.length(1);
    });
  });
});

async function mount(client = new SlowClient()) {
  const place = placeOf();
  const host = new QuestionHost();
  host.client = client;
  place.append(host);
  await rest();
  return { host, client, place };
}

/** Asks so many questions, each before the one before it was answered. */
async function askTimes(count: number) {
  const mounted = await mount();
  for (let index = 1; index < count; index += 1) {
    mounted.host.question = `question ${index}`;
    await rest();
  }
  return mounted;
}

/** Asked once, and in vain. */
async function failedOnce(code: 'unavailable' | 'network' = 'unavailable') {
  const mounted = await askTimes(1);
  mounted.client.questions[0]!.fail(new KnoxGuardError(code, { operation: 'listDevices' }));
  await rest();
  return mounted;
}

/** A host that signs in, in its own time. */
function signsIn(host: QuestionHost) {
  let asked = 0;
  let signIn: (value?: unknown) => void = () => undefined;
  host.addEventListener('kg-auth-required', (event: KgAuthRequiredEvent) => {
    asked += 1;
    event.detail.waitUntil(new Promise((resolve) => (signIn = resolve)));
  });
  return {
    asked: () => asked,
    signIn: () => {
      signIn();
    },
  };
}

function unauthorized(): KnoxGuardError {
  return new KnoxGuardError('unauthorized', { operation: 'listDevices', status: 401 });
}

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((rest) =>
    Array.from({ length: count }, (_, at) => [...rest.slice(0, at), count - 1, ...rest.slice(at)]),
  );
}
