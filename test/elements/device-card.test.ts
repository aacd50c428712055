import { expect } from '@open-wc/testing';
import type { Device } from '../../src/api/index.js';
import type { KgDeviceCard } from '../../src/elements/device-card/kg-device-card.js';
import type { DeviceSeed, Fault } from '../../src/emulator/index.js';
import type { AuditDetail, KgAuditEvent, KgRowActionEvent } from '../../src/events/index.js';
import { FakeTime, rest, until } from '../support/fake-time.js';
import { announced, control, deepDom, focused, hasControl, textIn } from '../support/seen.js';
import { mountElement, type MountOptions, quiet, statesOf } from '../support/uploads.js';

const IMEI = '353918051234561';
const OTHER = '353918051234579';
const LIST = 'POST /devices/list';

describe('<kg-device-card>', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  describe('one device, named by one identifier', () => {
    it('is shown with its state and the time at which that was true', async () => {
      const { element } = await mount();
      expect(badge(element)).to.equal('Active');
      expect(textIn(element))
        .to.contain('LOAN-7')
        .and.to.match(/as of \d/);
      expect(statesOf(element)).to.deep.equal(['ready']);
    });

    for (const attributes of [{ 'device-uid': IMEI }, { 'approve-id': 'LOAN-7' }])
      it(`is found by ${Object.keys(attributes).join()}`, async () => {
        const { element } = await mount({}, { attributes });
        expect(badge(element)).to.equal('Active');
      });

    it('is found by object-id', async () => {
      const { element } = await mountElement('kg-device-card', {
        devices: [phone],
        before: (stack) =>
          Promise.resolve({ 'object-id': stack.emulator.devices.find(IMEI)?.objectId ?? '' }),
      });
      expect(badge(element)).to.equal('Active');
    });

    it('that Knox Guard does not list is said not to be listed', async () => {
      const { element } = await mount({}, { attributes: { 'device-uid': OTHER } });
      expect(textIn(element)).to.contain('Knox Guard lists no such device');
      expect(statesOf(element)).to.deep.equal(['empty']);
    });

    it('two phones with one approval id: nobody guesses, and nothing is offered', async () => {
      const { element } = await mount(
        {},
        { devices: [phone, { ...phone, deviceUid: OTHER }], attributes: { 'approve-id': 'LOAN-7' } },
      );
      expect(textIn(element)).to.contain('Several devices answer to this');
      expect(buttons(element)).to.deep.equal(['Try again']);
    });

    it('identifiers of two phones name none: nothing is offered for either', async () => {
      const { element } = await mount(
        {},
        {
          devices: [phone, { ...phone, deviceUid: OTHER, approveId: 'LOAN-8' }],
          attributes: { 'device-uid': IMEI, 'approve-id': 'LOAN-8' },
        },
      );
      expect(textIn(element)).to.contain('do not name one device');
      expect(hasControl(element, 'Set reminder')).to.equal(false);
      expect(statesOf(element)).to.deep.equal(['failed']);
    });

    it('without one it says what to set, and asks nothing', async () => {
      const { element, asked } = await mount({}, { attributes: {} });
      expect(textIn(element)).to.contain('Set object-id, device-uid or approve-id');
      expect(asked).to.deep.equal([]);
    });

    it('turned to another device, it shows nothing of the first one meanwhile', async () => {
      const { element } = await mount(
        {},
        { devices: [phone, { ...phone, deviceUid: OTHER, approveId: 'LOAN-8' }] },
      );
      element.deviceUid = OTHER;
      await element.updateComplete;
      expect(textIn(element)).not.to.contain('LOAN-7');
      await quiet(element);
      expect(textIn(element)).to.contain('LOAN-8');
    });

    it('with another client, it shows nothing of the first one’s device', async () => {
      const { element } = await mount();
      const other = await mount({ approveId: 'LOAN-9' });
      element.client = other.client;
      await element.updateComplete;
      expect(textIn(element)).not.to.contain('LOAN-7');
      await quiet(element);
      expect(textIn(element)).to.contain('LOAN-9');
    });
  });

  describe('what is known', () => {
    it('every field that the vendor sent is there, one it has never sent before under its own name', async () => {
      const { element } = await mount({}, changed({ carrierLock: { plan: 'prepaid' }, hologram: true }));
      open(element);
      expect(textIn(element)).to.contain('carrierLock {"plan":"prepaid"}').and.to.contain('hologram Yes');
      const sent = Object.entries(await deviceOf(element)).flatMap(([field, value]) =>
        value === undefined ? [] : field,
      );
      expect(element.shadowRoot!.querySelectorAll('.all dt').length, sent.join()).to.equal(sent.length);
    });

    it('vendor text stays text, and what would hide or reorder it is made visible', async () => {
      const { element } = await mount(
        {},
        changed({ model: '<img src=x onerror=alert(1)>', note: 'a\u202Eb' }),
      );
      open(element);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      expect(textIn(element)).to.contain('<img src=x onerror=alert(1)>').and.to.contain('a\uFFFDb');
    });

    it('no number stands in the page in full before a person asks for it, also not in a field we do not know', async () => {
      const { element } = await mount(
        {},
        { ...changed({ imei3: OTHER }), attributes: { 'approve-id': 'LOAN-7' } },
      );
      open(element);
      expect(deepDom(element)).not.to.contain(IMEI).and.not.to.contain(OTHER);
      control(element, 'Show Device •••• 4561 in full').click();
      await element.updateComplete;
      expect(textIn(element)).to.contain(IMEI);
    });

    it('nor inside a value, however it is written; the lender’s own id is no phone’s number, whatever its length', async () => {
      const { element } = await mount(
        { approveId: '490154203237518' },
        {
          ...changed({ twins: { imei3: OTHER }, printed: '35-391805-123457-9', spare: [OTHER, OTHER] }),
          attributes: { 'approve-id': '490154203237518' },
        },
      );
      open(element);
      expect(textIn(element)).not.to.contain(OTHER).and.not.to.contain('391805');
      expect(textIn(element)).to.contain('{"imei3":"•••• 4579"}').and.to.contain('490154203237518');
    });

    it('a revealed number is told to the host by its last four digits, and hides after half a minute', async () => {
      const { element } = await mount();
      const trail = trailOf(element);
      control(element, 'Show Device •••• 4561 in full').click();
      expect(trail.at(-1)).to.include({ action: 'reveal', field: 'deviceUid', device: '•••• 4561' });
      expect(JSON.stringify(trail)).not.to.contain(IMEI);
      await time.advance(30_000);
      expect(textIn(element)).not.to.contain(IMEI);
    });

    it('what was asked for and is not confirmed is said to wait for the phone', async () => {
      const { element } = await mount(
        {},
        changed({
          isHologramTarget: true,
          isHologramApplied: false,
          isOfflineLockTarget: false,
          isOfflineLockApplied: true,
        }),
      );
      expect(textIn(element)).to.contain('Hologram Asked for, waiting for the phone');
      expect(textIn(element)).to.match(/offline lock To be switched off, still on/i);
    });

    it('a state on its way says what it waits for, and one with a limit of the vendor’s says that', async () => {
      expect(textIn((await mount({ status: 'Locking' })).element)).to.contain('waiting for “Locked”');
      expect(textIn((await mount({ status: 'Accepted' })).element)).to.contain('within 7 days');
      expect(textIn((await mount({ status: 'Enrolled' })).element)).not.to.contain('waiting for');
    });

    it('a field that cannot be read is named, and the rest is shown', async () => {
      const { element } = await mount({}, changed({ model: ['SM-A156B'] }));
      expect(textIn(element)).to.contain('Could not be read: Model').and.to.contain('LOAN-7');
    });

    it('what the host knows is shown until the device is read, and nothing is offered for it', async () => {
      const { element } = await mount({}, { properties: { device: known }, latency: 3_600_000 }, false);
      await element.updateComplete;
      expect(badge(element)).to.equal('Locked');
      expect(hasControl(element, 'Set reminder')).to.equal(false);
      expect(hasControl(element, 'Approve')).to.equal(false);
    });

    it('what the host knows of another device is not shown', async () => {
      const device = { ...known, deviceUid: OTHER };
      const { element } = await mount({}, { properties: { device }, latency: 3_600_000 }, false);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('.badge')).to.equal(null);
    });
  });

  describe('what can be done', () => {
    it('follows the life cycle: what cannot be done says why, and stays reachable', async () => {
      const { element } = await mount({ status: 'Pending' });
      expect(disabled(element, 'Approve')).to.equal(false);
      expect(disabled(element, 'Set reminder')).to.equal(true);
      expect(describedBy(element, 'Set reminder')).to.equal('Set reminder: Not possible while Pending');
      expect(control(element, 'Set reminder').disabled, 'in the tab order').to.not.equal(true);
    });

    it('an action that cannot be taken is not told, however often it is pressed', async () => {
      const { element } = await mount({ status: 'Locked' });
      const actions = listen(element);
      control(element, 'Set reminder').click();
      expect(actions).to.deep.equal([]);
    });

    it('nothing is offered in a state we do not know', async () => {
      const { element } = await mount({}, changed({ status: 'Quarantined' }));
      expect(badge(element)).to.equal('Quarantined');
      expect([disabled(element, 'Approve'), disabled(element, 'Set reminder')]).to.deep.equal([true, true]);
    });

    it('nothing is offered where an identifier came as a number and may be damaged', async () => {
      const { element } = await mount(
        {},
        { ...changed({ deviceUid: Number(IMEI) }), attributes: { 'approve-id': 'LOAN-7' } },
      );
      expect([disabled(element, 'Approve'), disabled(element, 'Set reminder')]).to.deep.equal([true, true]);
      expect(textIn(element)).to.contain('may be damaged');
    });

    it('the host hears which device, as it was read', async () => {
      const { element } = await mount();
      const actions = listen(element);
      control(element, 'Set reminder').click();
      expect(actions.map(({ detail }) => [detail.action, detail.device.deviceUid])).to.deep.equal([
        ['blink', IMEI],
      ]);
    });

    it('unless the host takes it, the action opens in a dialog about this device', async () => {
      const { element } = await mount();
      control(element, 'Set reminder').click();
      await until(() => editorIn(element) !== null);
      expect(editorIn(element)?.objectId).to.equal((await deviceOf(element)).objectId);
      expect(element.shadowRoot!.querySelector('dialog.action')?.matches(':modal')).to.equal(true);
      control(element, 'Close').click();
      await until(() => focused() === control(element, 'Set reminder'));
    });

    it('cancelled by the host, nothing opens', async () => {
      const { element } = await mount();
      element.addEventListener('kg-row-action', (event) => {
        event.preventDefault();
      });
      control(element, 'Set reminder').click();
      await element.updateComplete;
      expect(editorIn(element)).to.equal(null);
    });

    it('a press belongs to the device that was under the pointer when it went down', async () => {
      const { element } = await mount(
        {},
        { devices: [phone, { ...phone, deviceUid: OTHER, approveId: 'LOAN-8' }] },
      );
      const actions = listen(element);
      press(element, 'pointerdown');
      element.deviceUid = OTHER; // the portal turns to another loan
      await quiet(element);
      press(element, 'click');
      expect(actions, 'meant for the first, offered for the second').to.deep.equal([]);
      press(element, 'pointerdown');
      press(element, 'click');
      expect(
        actions.map(({ detail }) => detail.device.deviceUid),
        'control',
      ).to.deep.equal([OTHER]);
    });

    it('turned to another loan by any of its identifiers, it closes what was open for the first', async () => {
      const { element } = await mount({}, { attributes: { 'device-uid': IMEI, 'approve-id': 'LOAN-7' } });
      control(element, 'Set reminder').click();
      await until(() => editorIn(element) !== null);
      element.approveId = 'LOAN-8';
      await quiet(element);
      expect(editorIn(element)).to.equal(null);
      expect(element.shadowRoot!.querySelector('dialog[open]')).to.equal(null);
    });

    it('"Try again" keeps the focus on the card', async () => {
      const { element } = await mount({}, { attributes: { 'device-uid': OTHER } });
      control(element, 'Try again').focus();
      control(element, 'Try again').click();
      await quiet(element);
      expect(element.shadowRoot!.activeElement, 'somewhere on it').not.to.equal(null);
    });

    it('a host adds its own and leaves out ours', async () => {
      const { element } = await mount(
        {},
        { properties: { actions: [{ name: 'call', label: 'Call the borrower' }] } },
      );
      const actions = listen(element);
      expect(hasControl(element, 'Approve')).to.equal(false);
      control(element, 'Call the borrower').click();
      expect(actions[0]?.detail.action).to.equal('call');
    });

    it('readonly offers nothing', async () => {
      const { element } = await mount({}, { properties: { readonly: true } });
      expect(hasControl(element, 'Set reminder')).to.equal(false);
    });
  });

  describe('what happened since the page was opened', () => {
    it('a change of state is told: on the card, to the host, and to a reader', async () => {
      const { element, emulator } = await mount();
      const trail = trailOf(element);
      emulator.devices.update(IMEI, { status: 'Locked' });
      await element.refresh();
      expect(textIn(element)).to.contain('Locked, was Active');
      expect(trail.at(-1)).to.include({ action: 'state', before: 'Enrolled', after: 'Locked' });
      expect(announced()).to.equal('LOAN-7: Locked');
    });

    it('what is seen first is no change', async () => {
      const { element } = await mount();
      await element.refresh();
      expect(textIn(element)).to.contain('no change of state seen by this card');
    });

    it('a command that another element gave makes it look, and stands on the card', async () => {
      const { element, client, emulator } = await mount({ status: 'Pending', confirms: 'never' });
      const form = document.createElement('kg-approve-form');
      Object.assign(form, { client, deviceUid: IMEI, approveId: 'LOAN-7' });
      element.after(form);
      await quiet(form);
      control(form, 'Approve device').click();
      await until(() => form.shadowRoot!.querySelector('dialog[open]') !== null);
      form.shadowRoot!.querySelector<HTMLElement>('dialog[open] .button-primary')!.click();
      await until(
        () => badge(element) === 'Activating',
        () => textIn(element),
      );
      expect(textIn(element)).to.contain('Approval: accepted by Knox Guard').and.to.contain('Reference');
      expect(emulator.log.executed('POST /devices/approve')).to.equal(1);
    });
  });

  describe('looking again', () => {
    it('asks every half a minute, and three times as often while something is changing', async () => {
      const { asked } = await mount();
      asked.length = 0;
      await time.advance(34_000);
      expect(asked).to.have.length(1);
      const moving = await mount({ status: 'Locking', confirms: 'never' });
      moving.asked.length = 0;
      await time.advance(34_000);
      expect(moving.asked.length).to.equal(3);
    });

    it('asks nothing in a hidden tab, nor once it has left the page', async () => {
      const { element, asked } = await mount();
      asked.length = 0;
      time.setHidden(true);
      await time.advance(120_000);
      expect(asked).to.deep.equal([]);
      time.setHidden(false);
      await rest();
      expect(asked, 'control: a tab that comes back asks').to.have.length(1);
      element.remove();
      await time.advance(120_000);
      expect(asked).to.have.length(1);
    });

    it('a failure keeps what was read, marked as old', async () => {
      const { element, emulator } = await mount();
      emulator.faults.add({ kind: 'status', status: 503, route: LIST });
      await element.refresh();
      expect(statesOf(element)).to.deep.equal(['ready', 'stale']);
      expect(textIn(element)).to.contain('Showing what was true at').and.to.contain('LOAN-7');
    });
  });

  for (const scheme of ['light', 'dark'])
    it(`axe finds nothing in it, ${scheme}`, async () => {
      const { element } = await mount({}, changed({ isHologramTarget: true, isHologramApplied: false }));
      element.parentElement!.style.cssText = `color-scheme: ${scheme}; background: Canvas; padding: 8px`;
      open(element);
      await expect(element).to.be.accessible();
    });
});

const phone: DeviceSeed = { deviceUid: IMEI, approveId: 'LOAN-7', status: 'Enrolled', model: 'SM-A156B' };
const known: Device = { deviceUid: IMEI, approveId: 'LOAN-7', status: 'Locked' };

async function mount(
  seed: Partial<DeviceSeed> = {},
  options: MountOptions<KgDeviceCard> = {},
  settle = true,
) {
  const all = { devices: [{ ...phone, ...seed }], attributes: { 'device-uid': IMEI }, ...options };
  if (settle) return mountElement('kg-device-card', all);
  const { latency, ...rest } = all;
  const mounted = await mountElement('kg-device-card', { ...rest, disconnected: true });
  Object.assign(mounted.element, { client: slow(mounted.client, latency ?? 0) });
  return mounted;
}

/** A client whose answer never comes while a test looks. */
function slow<C extends object>(client: C, _latency: unknown): C {
  return { ...client, listDevices: () => new Promise(() => undefined) };
}

/** What the vendor sends is changed on its way. */
function changed(more: object): MountOptions<KgDeviceCard> {
  const fault: Fault = {
    kind: 'body',
    route: LIST,
    body: (body) => {
      const page = body as { deviceList: object[] };
      return { ...page, deviceList: page.deviceList.map((row) => ({ ...row, ...more })) };
    },
  };
  return { faults: [fault] };
}

function badge(element: KgDeviceCard): string {
  return element.shadowRoot!.querySelector<HTMLElement>('.badge')?.innerText.trim() ?? '';
}

function open(element: KgDeviceCard): void {
  element.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
}

function buttons(element: KgDeviceCard): string[] {
  return Array.from(element.shadowRoot!.querySelectorAll('.root button'), ({ textContent }) =>
    textContent.trim(),
  );
}

/** Half of a press by a pointer: between the two a page may change. */
function press(element: KgDeviceCard, half: 'pointerdown' | 'click'): void {
  const init = { bubbles: true, composed: true, detail: 1 };
  const event = half === 'click' ? new MouseEvent(half, init) : new PointerEvent(half, init);
  control(element, 'Set reminder').dispatchEvent(event);
}

function disabled(element: KgDeviceCard, name: string): boolean {
  return control(element, name).getAttribute('aria-disabled') === 'true';
}

function describedBy(element: KgDeviceCard, name: string): string {
  const id = control(element, name).getAttribute('aria-describedby') ?? '';
  return element.shadowRoot!.getElementById(id)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

function editorIn(element: KgDeviceCard) {
  return element.shadowRoot!.querySelector('kg-blink-editor');
}

/** The device as its action would be about it. */
async function deviceOf(element: KgDeviceCard): Promise<Device> {
  const { rows } = await element.client!.listDevices({ search: IMEI, pageNum: 0, pageSize: 5 });
  const [row] = rows;
  if (!row?.readable) throw new Error('There is no device.');
  return row.value;
}

function listen(element: HTMLElement): KgRowActionEvent[] {
  const events: KgRowActionEvent[] = [];
  element.addEventListener('kg-row-action', (event) => events.push(event));
  return events;
}

function trailOf(element: HTMLElement): AuditDetail[] {
  const trail: AuditDetail[] = [];
  element.addEventListener('kg-audit', (event: KgAuditEvent) => trail.push(event.detail));
  return trail;
}
