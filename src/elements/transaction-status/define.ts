import { register } from '../shared/register.js';
import { KgTransactionStatus } from './kg-transaction-status.js';

register('kg-transaction-status', KgTransactionStatus);

declare global {
  interface HTMLElementTagNameMap {
    'kg-transaction-status': KgTransactionStatus;
  }
}
