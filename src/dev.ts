/**
 * For development only: warns on the console of each pair of `--kg-*` tokens that a theme makes too faint, once a pair and theme. A bundler that
 * builds for development (the condition `development`) brings it with the definitions by itself; other pages import it.
 * @module
 */
import { watchContrast } from './styles/contrast-watch.js';

watchContrast();
