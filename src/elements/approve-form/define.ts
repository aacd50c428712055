import { register } from '../shared/register.js';
import { KgApproveForm } from './kg-approve-form.js';

register('kg-approve-form', KgApproveForm);

declare global {
  interface HTMLElementTagNameMap {
    'kg-approve-form': KgApproveForm;
  }
}
