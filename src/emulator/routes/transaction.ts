import { objectOf, requiredText } from '../validate.js';
import { notFound } from '../vendor-error.js';
import type { Handler } from './call.js';

/** POST /transaction. */
export const getTransaction: Handler = ({ tenant, body, now }) => {
  const request = objectOf(body, ['transactionId'], tenant.behaviour.strict);
  const found = tenant.transactions.find(requiredText(request, 'transactionId'), now);
  if (found === undefined) throw notFound('Transaction');
  return { body: found };
};
