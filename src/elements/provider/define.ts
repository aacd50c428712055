import { register } from '../shared/register.js';
import { KgProvider } from './kg-provider.js';

register('kg-provider', KgProvider);

declare global {
  interface HTMLElementTagNameMap {
    'kg-provider': KgProvider;
  }
}
