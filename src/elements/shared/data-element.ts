import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { KnoxGuardClient } from '../../client/index.js';
import { Patience } from './patience.js';

/** A custom state of our elements; one data state at a time, and `stale` beside it. */
export type DataState = 'loading' | 'empty' | 'failed' | 'ready';

/** Which of them holds. */
export interface DataStates {
  readonly name: DataState;
  readonly stale: boolean;
}

/**
 * What every element that talks shows to its host: where its calls go, its words, and the states a host can style.
 */
export abstract class DataElement<Words> extends LitElement {
  /**
   * Where calls go: a client made by `createKnoxGuardClient`. Wins over `endpoint`, and both over the nearest `<kg-provider>`.
   */
  @property({ attribute: false })
  client: KnoxGuardClient | undefined;

  /** Base URL of the host's proxy, e.g. `/api/knox-guard`. Never the vendor's own address. */
  @property()
  endpoint: string | undefined;

  /** Words to use instead of ours, by key. */
  @property({ attribute: false })
  strings: Partial<Words> = {};

  /** Also an element's part in a host's form, where it takes one. */
  protected readonly internals = this.attachInternals();
  readonly #patience = new Patience(this, this.internals);

  /** Asks for what is shown again; resolves once it is painted. */
  abstract refresh(): Promise<void>;

  /** What `:state()` tells of this element's data. */
  protected abstract dataState(): DataStates;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { name, stale } = this.dataState();
    this.#patience.wait(name === 'loading');
    for (const state of ['loading', 'empty', 'failed', 'ready'] as const)
      toggle(this.internals.states, state, state === name);
    toggle(this.internals.states, 'stale', stale);
  }
}

/** Resolves after the next frame was painted, or soon where nothing is painted (a hidden tab). */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}

function toggle(states: CustomStateSet, name: string, on: boolean): void {
  if (on) states.add(name);
  else states.delete(name);
}
