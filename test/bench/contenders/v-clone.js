/** The limit to beat: rows by hand, with what does not fit cut off by dots, as ours and the other grids do. */
import { serveClones } from '../page/clone.js';

serveClones('plain cut');
