import type { KnoxGuardClient } from 'kg-elements/client';
import type { Emulator } from 'kg-elements/emulator';
import type { Composition } from './compose.js';

/** One state of an element, by what brings it about. */
export interface Scenario<E extends HTMLElement = HTMLElement> {
  readonly about: string;
  readonly composition?: Composition;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Properties, once the composition stands: what needs the emulator's devices, say. */
  properties?(emulator: Emulator, client: KnoxGuardClient): Partial<E> | Promise<Partial<E>>;
  /** Leaves the element without any connection. */
  readonly disconnected?: boolean;
  readonly dir?: 'rtl';
  /** The page's language. */
  readonly lang?: string;
  readonly scheme?: 'dark';
  /** What happens once the first answer is there. */
  then?(element: E, emulator: Emulator): unknown;
}

/** An element with all its states. */
export interface ElementStates {
  readonly tag: `kg-${string}`;
  readonly scenarios: Readonly<Record<string, Scenario>>;
}

/** The states of one element; each file in `elements/` exports one of these. */
export function statesOf<Tag extends `kg-${string}` & keyof HTMLElementTagNameMap>(
  tag: Tag,
  scenarios: Readonly<Record<string, Scenario<HTMLElementTagNameMap[Tag]>>>,
): ElementStates {
  // The page makes the element of this very tag, so what a scenario is handed is what it expects.
  return { tag, scenarios };
}
