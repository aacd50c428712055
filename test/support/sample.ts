/**
 * Whole domains are checked whole, in every run. Only `npm run mutation`, which runs the tests against hundreds of changed copies of the code,
 * sets KG_SAMPLE: then one in that many is looked at. A score that was reached this way is a lower bound.
 */
export const oneIn = Number(process.env['KG_SAMPLE'] ?? 1);

/** How many of `all` that are. */
export const sampled = (all: number): number => Math.ceil(all / oneIn);
