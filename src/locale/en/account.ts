import type { AccountTerms } from '../terms/account.js';
import { commonEn } from './common.js';

/** English. */
export const accountEn: AccountTerms = {
  ...commonEn,
  errors: {
    ...commonEn.errors,
    forbidden: {
      title: 'You may not use Knox Guard here',
      next: 'Ask whoever manages the portal’s permissions, or Knox Guard’s, for access.',
    },
    'invalid-request': {
      title: 'The portal’s server does not take this question',
      next: 'Its endpoint for Knox Guard may be another version. Tell its developers.',
    },
  },
  loading: 'Checking the connection to Knox Guard…',
  staleSince: (time) => `What is shown was true at ${time}.`,
  accountLabel: 'Knox Guard account',
  connectionWorks: 'The connection to Knox Guard works',
  connectionWorked: 'The connection to Knox Guard does not work just now',
  accountFields: {
    companyName: 'Company',
    name: 'User',
    country: 'Country',
    environment: 'Environment',
    region: 'Region',
  },
  environments: { production: 'Production', development: 'Development', custom: 'Custom' },
  regions: { eu: 'Europe', us: 'United States', custom: 'Custom' },
  notTold: 'Not told',
  tokenRefused: {
    title: 'Knox Guard does not accept the portal’s access',
    next: 'The portal’s key or client identifier is refused or has expired. Signing in again does not help: tell the portal’s developers.',
  },
};
