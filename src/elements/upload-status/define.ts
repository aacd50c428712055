import { register } from '../shared/register.js';
import { KgUploadStatus } from './kg-upload-status.js';

register('kg-upload-status', KgUploadStatus);

declare global {
  interface HTMLElementTagNameMap {
    'kg-upload-status': KgUploadStatus;
  }
}
