/**
 * The vendor's limits, in the vendor's units. No Zod here, so rules and elements can use them at no cost.
 * Sources: Knox Guard API reference v1.1.3, except `tel` and `email` (an older Samsung FAQ, the only place that
 * gives them; nothing newer contradicts it).
 */
export const limits = {
  /** Characters of the lender's own id (loan or customer). */
  approveId: 50,
  /** Characters of the comment stored with an approval. */
  approveComment: 1000,
  /** UTF-16 units of a reminder's message; the vendor says "200 characters" and no unit, so the strictest reading. */
  message: 200,
  /** Characters of the phone number shown to the borrower: digits and `# + *` only. */
  tel: 20,
  /** Characters of the e-mail address shown to the borrower. */
  email: 60,
  /** Seconds between two reminders. */
  intervalSeconds: { min: 3, max: 86_400 },
  /** Devices in one upload. */
  uploadDevices: 10_000,
  /** Rows in one page; stated for uploads, assumed for the device list. */
  pageSize: 1000,
  /** Calls a second, per token. */
  callsPerSecond: 100,
  /** Lifetime of an access token. */
  tokenMinutes: 30,
} as const;
