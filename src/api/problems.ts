import type * as z from 'zod/mini';

/**
 * What is wrong with one field of a request.
 * Codes are part of the contract; words for people are made from them where they are shown.
 */
export interface Problem {
  /** The field as written on the wire, e.g. `message` or `deviceList.3.deviceUid`; empty for the whole. */
  readonly path: string;
  readonly code: ProblemCode;
  /** The limit that was passed, in the field's own unit. */
  readonly limit?: number;
}

/** Why a field was refused. */
export type ProblemCode =
  | 'missing'
  | 'wrong-type'
  | 'wrong-format'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'unknown-field'
  | 'repeated'
  /** None of the three identifiers was given. */
  | 'identifier-missing'
  /** More than one identifier was given: the vendor would silently pick one. */
  | 'identifier-ambiguous'
  /** Neither phone nor e-mail was given. */
  | 'contact-missing'
  /** A flag needs this array. */
  | 'required-by-flag'
  /** An array whose flag is off must be `null` or left out. */
  | 'unused-not-null'
  /** Daily and weekly quiet time exclude each other. */
  | 'flags-exclude'
  /** A quiet time that starts when it ends: the vendor does not say whether that is nothing or everything. */
  | 'empty-span';

/** A request that may be sent, or everything that is wrong with it. */
export type CheckedRequest<Input> =
  | { readonly ok: true; readonly value: Input }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A problem raised by a rule of ours rather than by Zod. */
export function ruleBroken(path: string, code: ProblemCode, input: unknown): z.core.$ZodRawIssue {
  // Without `continue` Zod runs none of the rules after this one.
  return { code: 'custom', path: [path], params: { code }, input, continue: true };
}

/**
 * Zod's issues as problems with our codes and wire paths.
 * The parse must have run with `reportInput: true`, or an absent field reads as one of the wrong type.
 */
export function problemsOf(error: z.core.$ZodError): Problem[] {
  return error.issues.flatMap(problemsOfIssue);
}

function problemsOfIssue(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      // Zod gives the parent's path and the keys apart.
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: 'unknown-field' }));
    case 'too_big':
      return [
        { path, code: isLength(issue.origin) ? 'too-long' : 'too-large', limit: Number(issue.maximum) },
      ];
    case 'too_small':
      return [
        { path, code: isLength(issue.origin) ? 'too-short' : 'too-small', limit: Number(issue.minimum) },
      ];
    case 'custom':
      return [{ path, code: (issue.params?.code as ProblemCode | undefined) ?? 'wrong-format' }];
    case 'invalid_type':
      return [{ path, code: issue.input === undefined ? 'missing' : 'wrong-type' }];
    default:
      return [{ path, code: 'wrong-format' }];
  }
}

function isLength(origin: string): boolean {
  return origin === 'string' || origin === 'array';
}
