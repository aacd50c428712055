export { lastPageOf, pagerTemplate, type Place, placeOf, rangeText } from '../shared/pager.js';
