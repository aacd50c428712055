/** A message with its placeholders filled in. */
export interface Filled {
  readonly text: string;
  /** The names, with their braces, for which the host gave nothing. */
  readonly missing: readonly string[];
}

/** Puts the host's values in place of `{name}`. What is not known stays as it is and is named, so that it is never sent by accident. */
export function fillIn(message: string, values: Readonly<Record<string, string>>): Filled {
  const missing = new Set<string>();
  const text = message.replace(/\{([^{}\n]+)\}/g, (written, name: string) => {
    const key = name.trim();
    if (Object.hasOwn(values, key)) return String(values[key]);
    missing.add(written);
    return written;
  });
  return { text, missing: [...missing] };
}
