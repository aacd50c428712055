import { createKnoxGuardClient } from './kg/kg-elements.js';

startPortal(createKnoxGuardClient, document, 'html');
