import '../../src/define.js';
import { expect } from '@open-wc/testing';
import { css, html, type PropertyValues } from 'lit';
import type { KnoxGuardClient } from '../../src/client/index.js';
import type { DataStates } from '../../src/elements/shared/data-element.js';
import { LazyBody } from '../../src/elements/shared/lazy-body.js';
import { LazyElement } from '../../src/elements/shared/lazy-element.js';
import { Part } from '../../src/elements/shared/part.js';
import { shellStyles } from '../../src/elements/shared/shell.js';
import { TalkingBody, type TalkingHost } from '../../src/elements/shared/talking-body.js';
import { commonEn } from '../../src/locale/en/common.js';
import type { CommonTerms } from '../../src/locale/index.js';
import { inChromium } from '../support/engine.js';
import { frame } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { announced, visibleText } from '../support/seen.js';
import { composeStack } from '../support/stack.js';

/** Until the first render, before any module can have come. */
const tick = () => Promise.resolve();

const tags = [
  'kg-upload-form',
  'kg-approve-form',
  'kg-upload-status',
  'kg-transaction-status',
  'kg-account-status',
  'kg-device-card',
  'kg-reminder-preview',
  'kg-device-table',
] as const;

/** Nothing of a body was loaded in this page before the first of these tests: they have to stand first. */
describe('an element whose own code has not come yet', () => {
  it('is a field with its value, its validity and its form’s data all the same', async () => {
    const form = document.createElement('form');
    const editor = document.createElement('kg-blink-editor');
    editor.setAttribute('name', 'reminder');
    Object.assign(editor, { message: 'Please pay', tel: 'no number' });
    form.append(editor);
    placeOf().append(form);
    await tick();
    expect(editor.shadowRoot!.querySelector('.bones'), 'its code had come already').to.exist;
    expect(editor.checkValidity()).to.equal(false);
    expect(editor.validationMessage).to.equal('A phone number of digits and # + * only.');
    expect(form.checkValidity()).to.equal(false);
    editor.value = { interval: 3600, message: 'Please pay', tel: '030123' };
    expect(editor.checkValidity()).to.equal(true);
    expect(JSON.parse(new FormData(form).get('reminder') as string)).to.include({
      interval: 3600,
      tel: '030123',
    });
    await editor.updateComplete;
    expect(editor.shadowRoot!.querySelector<HTMLTextAreaElement>('[name="message"]')?.value).to.equal(
      'Please pay',
    );
    expect(editor.checkValidity()).to.equal(true);
  });

  for (const tag of tags)
    it(`<${tag}> shows bones of about the height that it has then, and whoever awaits it sees it drawn${tag === 'kg-device-table' ? '; it has asked for its rows before' : ''}`, async () => {
      const element = document.createElement(tag);
      const stack = composeStack({ devices: 60 });
      stack.between = () => new Promise<never>(() => undefined); // no answer comes in between
      const listed = { calls: 0 };
      const client: KnoxGuardClient = {
        ...stack.client,
        listDevices: (...asked) => {
          listed.calls += 1;
          return stack.client.listDevices(...asked);
        },
      };
      const value = { interval: 3600, message: 'Please pay', tel: '030123' };
      Object.assign(element, tag === 'kg-reminder-preview' ? { value } : { client });
      if (tag === 'kg-device-card') element.setAttribute('device-uid', '001013000000007');
      const place = placeOf();
      place.style.inlineSize = '60rem';
      place.append(element);
      await tick();
      expect(element.shadowRoot!.querySelector('.bones')).to.exist;
      if (tag === 'kg-device-table') {
        for (let turns = 0; turns < 8; turns += 1) await tick();
        expect(listed.calls, 'its question waits for its drawing').to.equal(1);
        expect(element.shadowRoot!.querySelector('.bones'), 'control: the drawing has not come').to.exist;
      }
      const before = element.getBoundingClientRect().height;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('.bones'), 'still bones').to.equal(null);
      // In the other engines a fallback font is a quarter wider here, and its words wrap.
      const slack = inChromium ? 0.1 : 0.3;
      expect(before / element.getBoundingClientRect().height).to.be.within(1 - slack, 1 + slack);
    });

  it('control: a second element of the same kind is drawn at once', async () => {
    const element = document.createElement('kg-upload-form');
    element.client = composeStack().client;
    placeOf().append(element);
    await tick();
    expect(element.shadowRoot!.querySelector('.bones')).to.equal(null);
    expect(element.shadowRoot!.querySelector('input[type=file]')).to.exist;
  });
});

/** A body under a test's thumb: what is loaded, and when. */
class ProbeBody extends TalkingBody {
  override readonly styles = [
    css`
      :host {
        display: block;
      }
    `,
  ];
  readonly seen: string[] = [];

  constructor(host: TalkingHost) {
    super(host, commonEn, 'table');
    made.push(this);
    host.addController({ hostUpdated: () => this.connection.client && clients.push(this.connection.client) });
  }

  protected override ask(): Promise<void> {
    this.seen.push('refresh');
    return Promise.resolve();
  }

  override dataState(): DataStates {
    return { name: 'ready', stale: false };
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.seen.push(...[...changed.keys()].map(String));
  }

  override render() {
    return html`<div class="root" tabindex="-1">drawn</div>`;
  }
}

const made: ProbeBody[] = [];
const clients: KnoxGuardClient[] = [];

abstract class Probe extends LazyElement<CommonTerms> {
  static override styles = shellStyles;
}

let count = 0;

/** A tag whose body is loaded as the test says: `come` or `fail` settle what is under way. */
function probe() {
  made.length = clients.length = 0;
  const waiting: { come: () => void; fail: () => void }[] = [];
  const part = new Part(
    () =>
      new Promise<{ ProbeBody: typeof ProbeBody }>((resolve, reject) => {
        waiting.push({
          come: () => {
            resolve({ ProbeBody });
          },
          fail: () => {
            reject(new TypeError('Failed to fetch dynamically imported module'));
          },
        });
      }),
  );
  const tag = `kg-probe-${(count += 1)}`;
  customElements.define(
    tag,
    class extends Probe {
      protected override readonly lazy = new LazyBody(this, part, (module) => new module.ProbeBody(this));
    },
  );
  const make = () => document.createElement(tag) as unknown as Probe;
  return { make, waiting };
}

const says = (element: Probe) => visibleText(element.shadowRoot!.querySelector('.root'));

describe('a body that cannot be loaded', () => {
  async function failed() {
    const { make, waiting } = probe();
    const element = make();
    placeOf().append(element);
    await tick();
    waiting[0]?.fail();
    await element.updateComplete;
    return { element, waiting };
  }

  it('says that nothing was sent, to eyes and to a reader, and is `failed` for the host', async () => {
    const { element } = await failed();
    expect(says(element)).to.contain('could not be loaded').and.contain('Nothing was sent');
    expect(element.matches(':state(failed)')).to.equal(true);
    await frame();
    expect(announced()).to.contain('could not be loaded');
  });

  it('is really asked for again by “Try again”, and takes the focus that was on it', async () => {
    const { element, waiting } = await failed();
    const button = element.shadowRoot!.querySelector('button')!;
    expect(visibleText(button)).to.equal('Try again');
    button.focus();
    button.click();
    expect(waiting).to.have.lengthOf(2);
    waiting[1]?.come();
    await element.updateComplete;
    await frame();
    expect(says(element)).to.equal('drawn');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(element.shadowRoot!.querySelector('.root'));
  });

  it('may fail twice, and says so again', async () => {
    const { element, waiting } = await failed();
    element.shadowRoot!.querySelector('button')!.click();
    waiting[1]?.fail();
    await element.updateComplete;
    expect(says(element)).to.contain('Nothing was sent');
    expect(waiting).to.have.lengthOf(2);
  });

  it('is asked for again by refresh(), too', async () => {
    const { element, waiting } = await failed();
    const refreshed = element.refresh();
    waiting[1]?.come();
    await refreshed;
    expect(says(element)).to.equal('drawn');
    expect(made[0]?.seen).to.include('refresh');
  });

  it('says it in the words of the host, of the provider and of the language around it', async () => {
    const { make, waiting } = probe();
    const place = placeOf();
    place.innerHTML = '<kg-provider></kg-provider><div lang="fr"></div>';
    const [provider, french] = place.children;
    const title = 'Geht nicht';
    Object.assign(provider!, { strings: { partNotLoaded: { title, next: 'Nichts gesendet.' } } });
    const elements = [make(), make(), make()];
    elements[2]!.strings = { retry: 'Once more' };
    provider!.append(elements[0]!);
    french!.append(elements[1]!);
    place.append(elements[2]!);
    await tick();
    waiting[0]?.fail();
    for (const element of elements) await element.updateComplete;
    expect(says(elements[0]!)).to.contain(title);
    for (let tries = 0; tries < 100 && says(elements[1]!).includes('could not'); tries += 1) await frame();
    expect(says(elements[1]!)).to.contain('Réessayer');
    expect(says(elements[2]!)).to.contain('Once more');
  });
});

describe('a body that comes late', () => {
  it('is loaded once for two elements, and draws both', async () => {
    const { make, waiting } = probe();
    const elements = [make(), make()];
    placeOf().append(...elements);
    await tick();
    expect(waiting).to.have.lengthOf(1);
    waiting[0]?.come();
    for (const element of elements) await element.updateComplete;
    expect(elements.map(says)).to.deep.equal(['drawn', 'drawn']);
  });

  it('is told all that was set since the element was made', async () => {
    const { make, waiting } = probe();
    const element = make();
    placeOf().append(element);
    await tick();
    element.endpoint = '/api/one';
    await tick();
    element.endpoint = '/api/two';
    waiting[0]?.come();
    await element.updateComplete;
    expect(made[0]?.seen).to.include.members(['endpoint', 'strings']);
  });

  it('does nothing for an element that has left, and is there at once when it comes back', async () => {
    const { make, waiting } = probe();
    const element = make();
    const place = placeOf();
    place.append(element);
    await tick();
    element.remove();
    waiting[0]?.come();
    await frame();
    expect(made).to.have.lengthOf(0);
    place.append(element);
    await element.updateComplete;
    expect(says(element)).to.equal('drawn');
    expect(made).to.have.lengthOf(1);
  });

  it('talks for the tenant of now alone, where the client was swapped meanwhile', async () => {
    const { make, waiting } = probe();
    const element = make();
    const [first, second] = [composeStack().client, composeStack().client];
    element.client = first;
    placeOf().append(element);
    await tick();
    element.client = second;
    waiting[0]?.come();
    await element.updateComplete;
    expect(clients).to.not.be.empty;
    expect(clients.every((client) => client === second)).to.equal(true);
  });

  it('carries out what was asked for before: refresh()', async () => {
    const { make, waiting } = probe();
    const element = make();
    placeOf().append(element);
    let done = false;
    const refreshed = element.refresh().then(() => (done = true));
    await frame();
    expect(done).to.equal(false);
    waiting[0]?.come();
    await refreshed;
    expect(made[0]?.seen).to.include('refresh');
  });
});
