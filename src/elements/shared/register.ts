/** The version of this copy of the library. */
export const version = '0.1.0';

/**
 * Registers a tag unless it is taken. Two copies of this library on a page are normal (micro-frontends, a script tag beside a
 * bundle): the first wins, nothing throws, and another version is said once, with both versions.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag) as (CustomElementConstructor & { kgVersion?: string }) | undefined;
  if (!taken) {
    Object.defineProperty(element, 'kgVersion', { value: version });
    customElements.define(tag, element);
    return;
  }
  if (taken === element || taken.kgVersion === version || warned) return;
  warned = true;
  // The one line this library may write: a page with two versions misbehaves in ways nobody can guess.
  // eslint-disable-next-line no-console
  console.warn(
    `kg-elements: <${tag}> is already registered by ${taken.kgVersion ? `version ${taken.kgVersion}` : 'other code'}; ` +
      `version ${version} is not used for it. Load one version only.`,
  );
}

let warned = false;
