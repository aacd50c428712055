import { register } from '../shared/register.js';
import { KgBlinkEditor } from './kg-blink-editor.js';

register('kg-blink-editor', KgBlinkEditor);

declare global {
  interface HTMLElementTagNameMap {
    'kg-blink-editor': KgBlinkEditor;
  }
}
