import { register } from '../shared/register.js';
import { KgDeviceCard } from './kg-device-card.js';

register('kg-device-card', KgDeviceCard);

declare global {
  interface HTMLElementTagNameMap {
    'kg-device-card': KgDeviceCard;
  }
}
