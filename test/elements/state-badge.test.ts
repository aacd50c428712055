import { expect } from '@open-wc/testing';
import '../../src/elements/state-badge/define.js';
import {
  type DeviceState,
  deviceStates,
  type LicenseState,
  licenseStates,
  type UploadState,
  uploadStates,
} from '../../src/api/states.js';
import type { KgStateBadge } from '../../src/elements/state-badge/kg-state-badge.js';
import { placeOf } from '../support/place.js';
import { visibleText } from '../support/seen.js';

/** The icon of each state, by the sight of its path: two states of one tone must still look different. */
const deviceTones: Readonly<Record<DeviceState, string>> = {
  Pending: 'info',
  Rejected: 'neutral',
  Accepted: 'progress',
  Enrolled: 'success',
  Exchanging: 'neutral',
  Resetting: 'warning',
  StartingReminder: 'progress',
  Blinked: 'warning',
  StoppingReminder: 'progress',
  Locking: 'progress',
  Locked: 'danger',
  Unlocking: 'progress',
  Completing: 'progress',
  Completed: 'neutral',
};
const uploadTones: Readonly<Record<UploadState, string>> = {
  Progress: 'progress',
  Complete: 'success',
  Fail: 'danger',
};
const licenseTones: Readonly<Record<LicenseState, string>> = {
  Registered: 'info',
  Active: 'success',
  Expired: 'danger',
};

describe('<kg-state-badge>', () => {
  describe('shows icon, word and colour', () => {
    for (const [state, tone] of Object.entries(deviceTones))
      it(`of the device state ${state}`, async () => {
        const badge = await mount('device', state);
        expect(wordOf(badge)).to.equal(deviceStates[state as DeviceState].label);
        expect(iconOf(badge)).to.be.a('string').that.is.not.empty;
        expect(partOf(badge)).to.equal(`badge badge-${tone}`);
      });

    for (const [state, tone] of Object.entries(uploadTones))
      it(`of the upload state ${state}`, async () => {
        const badge = await mount('upload', state);
        expect(wordOf(badge)).to.equal(uploadStates[state as UploadState].label);
        expect(partOf(badge)).to.equal(`badge badge-${tone}`);
      });

    for (const [state, tone] of Object.entries(licenseTones))
      it(`of the license state ${state}`, async () => {
        const badge = await mount('license', state);
        expect(wordOf(badge)).to.equal(licenseStates[state as LicenseState].label);
        expect(partOf(badge)).to.equal(`badge badge-${tone}`);
      });
  });

  it('no two device states look alike without colour', async () => {
    const looks = [];
    for (const state of Object.keys(deviceStates)) {
      const badge = await mount('device', state);
      looks.push(`${wordOf(badge)} ${iconOf(badge) ?? ''}`);
    }
    expect(new Set(looks).size).to.equal(looks.length);
  });

  it('turns a ring around the icon of states that move on by themselves, and of no other', async () => {
    for (const [state, { transitional }] of Object.entries(deviceStates)) {
      const icon = part(await mount('device', state)).querySelector('.badge-icon')!;
      const ring = getComputedStyle(icon, '::after').borderTopStyle;
      expect(ring === 'dotted', state).to.equal(transitional);
    }
  });

  describe('an unknown state', () => {
    for (const state of ['Hibernating', 'enrolled', 'constructor', '__proto__', '<b>Locked</b>'])
      it(`is shown verbatim and dashed: ${state}`, async () => {
        const badge = await mount('device', state);
        expect(wordOf(badge)).to.equal(state);
        expect(getComputedStyle(part(badge)).borderTopStyle).to.equal('dashed');
        expect(badge.shadowRoot!.querySelector('.sr-only')!.textContent).to.contain('Unknown state');
        expect(badge.shadowRoot!.querySelector('b')).to.equal(null);
      });

    it('control: a known one is not dashed', async () => {
      expect(getComputedStyle(part(await mount('device', 'Locked'))).borderTopStyle).to.equal('solid');
    });

    it('cannot hide or turn round its letters', async () => {
      expect(wordOf(await mount('device', 'Lo\u202Ecked\u200B'))).to.equal('Lo\uFFFDcked\uFFFD');
    });

    for (const state of ['', null])
      it(`that is ${state === null ? 'not given' : 'empty'} says so`, async () => {
        const badge = await mount('device', state);
        expect(wordOf(badge)).to.equal('No state given');
      });

    it('of a kind we do not know is shown as unknown', async () => {
      expect(wordOf(await mount('subscription', 'Active'))).to.equal('Active');
      expect(getComputedStyle(part(await mount('subscription', 'Active'))).borderTopStyle).to.equal('dashed');
    });
  });

  it("takes Samsung's other spellings: Complete of a device, any case of an upload", async () => {
    expect(wordOf(await mount('device', 'Complete'))).to.equal('Completed');
    expect(wordOf(await mount('upload', 'COMPLETED'))).to.equal('Complete');
  });

  it('follows its state and its words when they change', async () => {
    const badge = await mount('device', 'Locking');
    badge.state = 'Locked';
    badge.strings = { states: { Locked: 'Gesperrt' } };
    await badge.updateComplete;
    expect(wordOf(badge)).to.equal('Gesperrt');
    expect(partOf(badge)).to.equal('badge badge-danger');
  });

  it('is one line of text beside others, and leaves long words to an ellipsis', async () => {
    const badge = await mount('device', 'A'.repeat(300));
    badge.parentElement!.style.width = '120px';
    expect(badge.getBoundingClientRect().width).to.be.at.most(120);
    expect(visibleText(part(badge))).to.contain('AAAA');
  });

  for (const scheme of ['light', 'dark'])
    it(`axe finds nothing in any state of any kind, ${scheme}`, async () => {
      const place = placeOf();
      place.style.cssText = `color-scheme: ${scheme}; background: light-dark(#fff, #14181f)`;
      const all = { device: deviceStates, upload: uploadStates, license: licenseStates };
      for (const [kind, states] of Object.entries(all))
        for (const state of [...Object.keys(states), 'Hibernating', '']) {
          const badge = document.createElement('kg-state-badge');
          badge.setAttribute('kind', kind);
          badge.setAttribute('state', state);
          place.append(badge);
        }
      await (place.lastElementChild as KgStateBadge).updateComplete;
      await expect(place).to.be.accessible();
    });
});

async function mount(kind: string, state: string | null): Promise<KgStateBadge> {
  const badge = document.createElement('kg-state-badge');
  badge.setAttribute('kind', kind);
  if (state !== null) badge.setAttribute('state', state);
  placeOf().append(badge);
  await badge.updateComplete;
  return badge;
}

function part(badge: Element): HTMLElement {
  return badge.shadowRoot!.querySelector<HTMLElement>('[part~="badge"]')!;
}

function partOf(badge: Element): string | null {
  return part(badge).getAttribute('part');
}

function wordOf(badge: Element): string {
  return part(badge).querySelector('bdi')!.textContent;
}

function iconOf(badge: Element): string | null {
  return part(badge).querySelector('svg[aria-hidden="true"] path')!.getAttribute('d');
}
