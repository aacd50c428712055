import { register } from '../shared/register.js';
import { KgUploadForm } from './kg-upload-form.js';

register('kg-upload-form', KgUploadForm);

declare global {
  interface HTMLElementTagNameMap {
    'kg-upload-form': KgUploadForm;
  }
}
