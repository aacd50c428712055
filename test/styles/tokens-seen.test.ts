import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import type { TokenName } from '../../src/styles/tokens.js';
import { field, fill, mountForm } from '../support/approve-form.js';
import { until } from '../support/fake-time.js';
import { mountTable } from '../support/mount.js';
import { placeOf } from '../support/place.js';
import { control } from '../support/seen.js';

/** One look at each token that is no colour of a surface or a tone (those are looked at on the theme page). */
interface Look {
  readonly set: string;
  /** Where it is to be seen, and as what. */
  readonly at: string;
  readonly property: string;
  readonly seen: string;
  readonly before?: (table: KgDeviceTable) => Promise<void>;
}

const openMenu = async (table: KgDeviceTable): Promise<void> => {
  table.shadowRoot?.querySelector<HTMLElement>('[data-action="menu"]')?.click();
  await until(() => table.shadowRoot?.querySelector('.menu:popover-open') !== null);
};

const looks: Readonly<Partial<Record<TokenName, Look>>> = {
  '--kg-font-size': { set: '18px', at: 'table', property: 'font-size', seen: '18px' },
  '--kg-font-mono': {
    set: 'Silkscreen',
    at: 'tbody .identifier',
    property: 'font-family',
    seen: 'Silkscreen',
  },
  '--kg-space': { set: '10px', at: '.toolbar', property: 'row-gap', seen: '20px' },
  '--kg-radius': { set: '13px', at: '.search-input', property: 'border-top-left-radius', seen: '13px' },
  '--kg-radius-panel': { set: '17px', at: '.scroller', property: 'border-top-left-radius', seen: '17px' },
  '--kg-color-focus': {
    set: 'rgb(16, 32, 48)',
    at: ':focus-visible',
    property: 'outline-color',
    seen: 'rgb(16, 32, 48)',
    before: async (table) => {
      control(table, 'Refresh').focus();
      await sendKeys({ press: 'Tab' });
    },
  },
  '--kg-shadow': {
    set: 'rgb(16, 32, 48) 0px 7px 9px 0px',
    at: '.menu',
    property: 'box-shadow',
    seen: 'rgb(16, 32, 48) 0px 7px 9px 0px',
    before: openMenu,
  },
};

describe('a token is seen where it is said to be', () => {
  it('--kg-color-danger', async () => {
    const { form } = await mountForm();
    const look = async (colour: string): Promise<string> => {
      form.style.setProperty('--kg-color-danger', colour);
      await fill(form, 'IMEI or serial number', '3.53E+14');
      return getComputedStyle(field(form, 'IMEI or serial number')).borderTopColor;
    };
    expect(await look('')).not.to.equal('rgb(16, 32, 48)');
    expect(await look('rgb(16, 32, 48)')).to.equal('rgb(16, 32, 48)');
  });

  for (const [name, { set, at, property, seen, before }] of Object.entries(looks))
    it(name, async () => {
      const look = async (style: string): Promise<string> => {
        const place = placeOf();
        place.setAttribute('style', style);
        const { table } = await mountTable({ place, devices: [{ status: 'Locked', approveId: 'L' }] });
        await before?.(table);
        const node = table.shadowRoot?.querySelector(at);
        if (!node) throw new Error(`There is no ${at}.`);
        return getComputedStyle(node).getPropertyValue(property);
      };
      expect(await look('')).not.to.equal(seen);
      expect(await look(`${name}: ${set}`)).to.equal(seen);
    });
});
