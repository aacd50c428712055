/** Whether the long version runs (`npm run soak`), and how much of it: `npm run soak cluster 5%`. */
export const soak = Boolean(process.env['KG_SOAK']);
const share = Number(process.env['KG_SOAK'] ?? 0);

/** How often something is done: this often, or in the long version its share of so often. */
export const often = (short: number, long: number): number =>
  soak ? Math.max(short, Math.round(long * share)) : short;

/** Prints what a chaos test did, for the report: a test that says nothing of its faults may have had none. */
export function figures(name: string, of: Readonly<Record<string, number | string>>): void {
  const text = Object.entries(of).map(([what, figure]) => `${what} ${figure}`);
  process.stdout.write(`\nfigures of ${name}: ${text.join(', ')}\n`);
}
