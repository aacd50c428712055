import type { Problem, ProblemCode } from './problems.js';

/**
 * Rules that look at several fields of a reminder. No Zod here: the schema of `requests.ts` runs them, and so does what is generated from it.
 */

/** The fields that the rules look at. */
export interface BlinkFields {
  readonly objectId?: string | undefined;
  readonly deviceUid?: string | undefined;
  readonly approveId?: string | undefined;
  readonly email?: string | undefined;
  readonly tel?: string | undefined;
  readonly timeLimitEnable?: boolean | undefined;
  readonly daysLimitEnable?: boolean | undefined;
  readonly timeLimit?: readonly number[] | null | undefined;
  readonly daysLimit?: readonly number[] | null | undefined;
}

/** The vendor takes the first of objectId, deviceUid, approveId and ignores the rest; two that disagree would hit one phone silently. */
export function oneIdentifier(request: BlinkFields): Problem[] {
  const names = ['objectId', 'deviceUid', 'approveId'] as const;
  const [first, ...others] = names.filter((name) => request[name] !== undefined);
  if (first === undefined) return [{ path: 'objectId', code: 'identifier-missing' }];
  return others.map((path) => ({ path, code: 'identifier-ambiguous' }));
}

/** Somebody for the borrower to turn to. */
export function someContact({ email, tel }: BlinkFields): Problem[] {
  return email || tel ? [] : [{ path: 'tel', code: 'contact-missing' }];
}

/** Quiet time is off, or daily with its hours, or weekly with its hours and days. */
export function quietTime(request: BlinkFields): Problem[] {
  const { timeLimitEnable = false, daysLimitEnable = false, timeLimit, daysLimit } = request;
  const problems: Problem[] = [];
  const raise = (path: string, code: ProblemCode) => problems.push({ path, code });

  if (timeLimitEnable && daysLimitEnable) raise('daysLimitEnable', 'flags-exclude');
  if ((timeLimitEnable || daysLimitEnable) && !timeLimit) raise('timeLimit', 'required-by-flag');
  if (daysLimitEnable && !daysLimit) raise('daysLimit', 'required-by-flag');
  if (!timeLimitEnable && !daysLimitEnable && timeLimit) raise('timeLimit', 'unused-not-null');
  if (!daysLimitEnable && daysLimit) raise('daysLimit', 'unused-not-null');

  const sameHour = timeLimit?.[0] === timeLimit?.[1];
  const sameDay = daysLimit?.[0] === daysLimit?.[1];
  if (timeLimit && sameHour && (daysLimitEnable ? daysLimit && sameDay : timeLimitEnable))
    raise('timeLimit', 'empty-span');
  return problems;
}
