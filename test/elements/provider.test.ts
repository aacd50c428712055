import { expect } from '@open-wc/testing';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import type { KgProvider } from '../../src/elements/provider/kg-provider.js';
import { register, version } from '../../src/elements/shared/register.js';
import { frame } from '../support/fake-time.js';
import { settled } from '../support/mount.js';
import { placeOf } from '../support/place.js';
import { columnTexts, control, textIn } from '../support/seen.js';
import { composeStack, type Stack } from '../support/stack.js';

describe('<kg-provider>', () => {
  it('gives one client to every element inside, however deep', async () => {
    const stack = stackOf('A-1');
    const { provider, tables } = await mount(stack, 2);
    expect(tables.map((table) => columnTexts(table, 'approveId'))).to.deep.equal([['A-1'], ['A-1']]);
    expect(stack.asked).to.have.length(2);
    expect(provider.firstElementChild!.checkVisibility(), 'its content is laid out').to.be.true;
  });

  it('with another client shows nothing of the first tenant in any element', async () => {
    const { provider, tables } = await mount(stackOf('CANARY-A'), 2);
    const names = () => tables.map((table) => table.shadowRoot!.textContent.includes('CANARY-A'));
    expect(names(), 'control').to.deep.equal([true, true]);
    provider.client = stackOf('B-1').client;
    await provider.updateComplete;
    for (const table of tables) await table.updateComplete;
    expect(names()).to.deep.equal([false, false]);
    for (const table of tables) await settled(table);
    expect(tables.map((table) => columnTexts(table, 'approveId'))).to.deep.equal([['B-1'], ['B-1']]);
  });

  it('has its words used inside, at any time, without asking again; an element’s own win', async () => {
    const stack = stackOf('A-1');
    const { provider, tables } = await mount(stack, 2);
    tables[1]!.strings = { refresh: 'Erneut' };
    provider.strings = { refresh: 'Aktualisieren' };
    await frame();
    expect(control(tables[0]!, 'Aktualisieren')).to.exist;
    expect(control(tables[1]!, 'Erneut')).to.exist;
    expect(stack.asked).to.have.length(2);
    expect(columnTexts(tables[0]!, 'approveId')).to.deep.equal(['A-1']);
  });

  it('gives its language to the elements inside', async () => {
    const { provider, tables } = await mount(stackOf('A-1'), 1);
    provider.lang = 'de';
    await frame();
    await settled(tables[0]!);
    expect(tables[0]!.shadowRoot!.querySelector('option:last-child')!.textContent).to.equal('1.000');
  });

  it('without client and endpoint leaves its elements with the sentence that says what to do', async () => {
    const provider = document.createElement('kg-provider');
    const table = document.createElement('kg-device-table');
    provider.append(table);
    placeOf().append(provider);
    await settled(table);
    expect(textIn(table)).to.contain('Not connected to Knox Guard');
  });

  it('that refuses its endpoint has the reason shown by the elements inside', async () => {
    const provider = document.createElement('kg-provider');
    provider.setAttribute('endpoint', 'https://us-kcs-api.samsungknox.com');
    const table = document.createElement('kg-device-table');
    provider.append(table);
    placeOf().append(provider);
    await settled(table);
    expect(textIn(table)).to.contain("the vendor's token must not reach a browser");
  });
});

describe('a tag', () => {
  it('that is taken is left alone: nothing throws, and another version is said once with both versions', () => {
    const said: unknown[][] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(words);
    try {
      customElements.define('test-taken', class extends HTMLElement {});
      const ours = class extends HTMLElement {};
      register('test-taken', ours);
      register('test-taken', ours);
      expect(customElements.get('test-taken') === ours).to.be.false;
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.length(1);
    expect(said[0]![0])
      .to.contain('<test-taken> is already registered by other code')
      .and.to.contain(version);
  });

  it('is registered twice by the same class without a word', () => {
    const ours = class extends HTMLElement {};
    register('test-twice', ours);
    register('test-twice', ours);
    expect(customElements.get('test-twice') === ours).to.be.true;
  });
});

function stackOf(approveId: string): Stack {
  return composeStack({ devices: [{ approveId, status: 'Enrolled' }] });
}

/** A provider with so many tables inside, each one level deeper than the one before. */
async function mount(
  stack: Stack,
  count: number,
): Promise<{ provider: KgProvider; tables: KgDeviceTable[] }> {
  const provider = document.createElement('kg-provider');
  provider.client = stack.client;
  const tables: KgDeviceTable[] = [];
  let parent: HTMLElement = provider;
  for (let index = 0; index < count; index += 1) {
    const table = document.createElement('kg-device-table');
    const box = document.createElement('div');
    box.append(table);
    parent.append(box);
    parent = box;
    tables.push(table);
  }
  placeOf().append(provider);
  for (const table of tables) await settled(table);
  return { provider, tables };
}
