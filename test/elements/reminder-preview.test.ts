import '../../src/define.js';
import { expect } from '@open-wc/testing';
import type { KgReminderPreview } from '../../src/elements/reminder-preview/kg-reminder-preview.js';
import type { ReminderDraft } from '../../src/reminder.js';
import { FakeTime } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { visibleText } from '../support/seen.js';
import { inScheme } from '../support/schemes.js';

const nights: ReminderDraft = {
  interval: 10_800,
  message: 'Please pay',
  tel: '030123',
  timeLimitEnable: true,
  timeLimit: [23, 7],
};

describe('<kg-reminder-preview>', () => {
  it('says in a sentence when the reminder is shown, and how often', async () => {
    const preview = await mount(nights);
    expect(text(preview)).to.contain('Every 3 hours, never between 23:00 and 07:00');
    expect(text(preview)).to.contain('About 5.3 times a day, 37 times a week');
  });

  it('says that all of it is the phone’s local time', async () => {
    expect(text(await mount(nights))).to.contain('the phone’s own local time');
  });

  it('shows 168 hours, the quiet ones marked by more than colour, and the same in words', async () => {
    const preview = await mount(nights, 'de');
    const hours = Array.from(preview.shadowRoot!.querySelectorAll('.week-day .hour'));
    expect(hours).to.have.length(168);
    expect(hours.filter((hour) => hour.hasAttribute('data-quiet'))).to.have.length(7 * 8);
    const quiet = getComputedStyle(hours[0]!).backgroundImage;
    expect(quiet).to.contain('gradient');
    expect(getComputedStyle(hours[12]!).backgroundImage).to.equal('none');
    const words = preview.shadowRoot!.querySelector('#week-words')!.textContent;
    expect(words).to.contain('Monday: quiet 00:00–07:00 and 23:00–24:00');
  });

  it('is a picture and no control: nothing in it takes the focus', async () => {
    const preview = await mount(nights);
    const root = preview.shadowRoot!;
    expect(root.querySelector('[role="img"]')).to.exist;
    expect(root.querySelector('button, input, select, [tabindex]')).to.be.null;
  });

  it('one stretch of the week runs through its end', async () => {
    const preview = await mount({
      interval: 3600,
      daysLimitEnable: true,
      timeLimit: [18, 8],
      daysLimit: [6, 1],
    });
    expect(text(preview)).to.contain('never from Saturday 18:00 to Monday 08:00');
    const words = preview.shadowRoot!.querySelector('#week-words')!.textContent;
    expect(words).to.contain('Sunday: quiet all day').and.to.contain('Tuesday: shown all day');
  });

  it('lists the next five times, and moves on with the clock', async () => {
    const time = new FakeTime();
    try {
      const preview = await mount({ interval: 3600 });
      const listed = times(preview);
      expect(listed).to.have.length(5);
      expect(Date.parse(listed[1]!) - Date.parse(listed[0]!)).to.equal(3_600_000);
      await time.advance(70_000);
      await preview.updateComplete;
      expect(time.pending, 'a look each minute').to.be.greaterThan(0);
    } finally {
      time.restore();
    }
  });

  it('shows the phone with the message and the contact, as text', async () => {
    const preview = await mount({ ...nights, message: '<b>Pay</b>\nplease', email: 'help@acme.example' });
    const phone = preview.shadowRoot!.querySelector('.phone')!;
    expect(visibleText(phone)).to.contain('<b>Pay</b> please').and.to.contain('help@acme.example');
    expect(phone.querySelector('b')).to.be.null;
  });

  it('with nothing in it says what is missing', async () => {
    const preview = await mount({});
    expect(text(preview)).to.contain('Say how often');
    expect(times(preview)).to.be.empty;
  });

  it('takes other words, by key', async () => {
    const preview = await mount(nights);
    preview.strings = { neverDaily: (every, from, to) => `${every}, nicht von ${from} bis ${to}` };
    await preview.updateComplete;
    expect(text(preview)).to.contain('nicht von 23:00 bis 07:00');
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`has nothing that axe would report, ${scheme}`, () =>
      inScheme(scheme, async () => {
        await expect(await mount(nights)).to.be.accessible();
        await expect(await mount({})).to.be.accessible();
      }));
});

async function mount(value: ReminderDraft, lang?: string): Promise<KgReminderPreview> {
  const place = placeOf();
  if (lang) place.lang = lang;
  const preview = document.createElement('kg-reminder-preview');
  preview.value = value;
  place.append(preview);
  await preview.updateComplete;
  return preview;
}

function text(preview: KgReminderPreview): string {
  return visibleText(preview.shadowRoot!.querySelector('.outlook'));
}

function times(preview: KgReminderPreview): string[] {
  return Array.from(preview.shadowRoot!.querySelectorAll('time'), (time) => time.dateTime);
}
