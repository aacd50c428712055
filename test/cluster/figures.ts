/** Whether the long version runs (`npm run soak`). */
export const soak = Boolean(process.env['KG_SOAK']);

/** Prints what a chaos test did, for the report: a test that says nothing of its faults may have had none. */
export function figures(name: string, of: Readonly<Record<string, number | string>>): void {
  const text = Object.entries(of).map(([what, figure]) => `${what} ${figure}`);
  process.stdout.write(`\nfigures of ${name}: ${text.join(', ')}\n`);
}
