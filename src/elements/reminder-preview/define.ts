import { register } from '../shared/register.js';
import { KgReminderPreview } from './kg-reminder-preview.js';

register('kg-reminder-preview', KgReminderPreview);

declare global {
  interface HTMLElementTagNameMap {
    'kg-reminder-preview': KgReminderPreview;
  }
}
