import type { ReminderDraft } from 'kg-elements/reminder';
import type { KgReminderPreview } from 'kg-elements';
import { type Scenario, statesOf } from '../scenario.js';
import { daily, weekly } from '../reminders.js';

const shown = (value: ReminderDraft, about: string): Scenario<KgReminderPreview> => ({
  about,
  properties: () => ({ value }),
});

/** Every state of `<kg-reminder-preview>`: it asks for nothing, so these are what it can be given. */
const scenarios: Readonly<Record<string, Scenario<KgReminderPreview>>> = {
  nothing: shown({}, 'Nothing is given yet.'),
  daily: shown(daily, 'Quiet during the same hours every day.'),
  weekly: shown(weekly, 'Quiet for one stretch of the week.'),
  always: shown({ interval: 86_400, message: 'Please pay.', tel: '030123' }, 'Once a day, never quiet.'),
  'every-3-seconds': shown(
    { interval: 3, message: 'Please pay.', tel: '030123' },
    'As often as the vendor allows.',
  ),
  'long-message': shown(
    { ...daily, message: 'A message of two hundred characters, '.repeat(6).slice(0, 200) },
    'The longest message.',
  ),
  dark: { ...shown(daily, 'In a dark page.'), scheme: 'dark' },
  rtl: { ...shown(weekly, 'In a page that reads from the right.'), dir: 'rtl' },
};

export default statesOf('kg-reminder-preview', scenarios);
