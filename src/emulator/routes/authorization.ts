import type { Handler } from './call.js';

/** GET /authorization. */
export const checkAuthorization: Handler = () => ({
  body: {
    result: 'SUCCESS',
    user: {
      companyName: 'Emulated Lender Ltd.',
      country: 'DE',
      email: 'collections@lender.example',
      name: 'Emma Emulated',
      phoneNumber: '+49 30 5550100',
    },
  },
});
