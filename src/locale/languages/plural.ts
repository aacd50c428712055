type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Chooses words by a count, as a language does; `other` stands for the forms that are not given. */
export function pluralOf(lang: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(lang);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/** Hours as the vendor's console and the phone's settings write them, in every language. */
export const hour = (of: number): string => `${String(of).padStart(2, '0')}:00`;

/** Headers of a file that programs read again: not localised. */
export const csvHeaders = {
  deviceUid: 'deviceUid',
  approveId: 'approveId',
  reason: 'reason',
  outcome: 'outcome',
  batch: 'batch',
  uploadId: 'uploadId',
} as const;
