import '../provider/define.js';
import { register } from '../shared/register.js';
import { KgDeviceTable } from './kg-device-table.js';

register('kg-device-table', KgDeviceTable);

declare global {
  interface HTMLElementTagNameMap {
    'kg-device-table': KgDeviceTable;
  }
}
