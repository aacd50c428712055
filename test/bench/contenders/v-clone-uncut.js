/** The same with nothing cut off: a long value makes its column wide. The least that a browser can do with a thousand rows. */
import { serveClones } from '../page/clone.js';

serveClones('plain');
