export { panelStyles } from '../shared/panels.styles.js';
