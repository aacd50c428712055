import type { PropertyValues } from 'lit';
import { DataElement, type DataStates } from './data-element.js';
import type { Lazy } from './lazy-body.js';
import type { TalkingBody } from './talking-body.js';

/**
 * An element that talks, whose drawing and doing is loaded when the element comes onto a page. What a host can set, ask and call is here from
 * the start.
 */
export abstract class LazyElement<Words> extends DataElement<Words> {
  /** The body, loaded or not. */
  protected abstract readonly lazy: Lazy<TalkingBody>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.lazy.take();
  }

  /**
   * Asks for what is shown again; resolves once it is painted.
   */
  override async refresh(): Promise<void> {
    if (!this.isConnected) return;
    await this.lazy.load();
    await this.updateComplete;
    await this.lazy.current?.refresh();
  }

  protected override dataState(): DataStates {
    const { current, failed } = this.lazy;
    return current?.dataState() ?? { name: failed ? 'failed' : 'loading', stale: false };
  }

  /** Whoever waits for the element waits for its body, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.lazy.current) return done;
    await this.lazy.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.lazy.willUpdate(changed);
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused) this.lazy.current?.keepFocus?.(focused);
  }

  protected override render(): unknown {
    return this.lazy.render();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.lazy.updated();
  }
}
