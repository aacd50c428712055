import { applyAppearance } from '../portal/appearance.js';

applyAppearance();
