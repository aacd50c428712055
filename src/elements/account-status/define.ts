import { register } from '../shared/register.js';
import { KgAccountStatus } from './kg-account-status.js';

register('kg-account-status', KgAccountStatus);

declare global {
  interface HTMLElementTagNameMap {
    'kg-account-status': KgAccountStatus;
  }
}
