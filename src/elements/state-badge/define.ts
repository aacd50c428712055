import { register } from '../shared/register.js';
import { KgStateBadge } from './kg-state-badge.js';

register('kg-state-badge', KgStateBadge);

declare global {
  interface HTMLElementTagNameMap {
    'kg-state-badge': KgStateBadge;
  }
}
