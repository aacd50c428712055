/** The readers come when a file does. In the script-tag builds this module is another one, which loads `lazy/*.js` from beside the script. */
export const loadReaders = {
  csv: () => import('./csv.js'),
  xlsx: () => import('./xlsx.js'),
};
