import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device } from '../api/index.js';

/** What a host knows of one device: values of its own columns, by field. */
export type Extra = Readonly<Record<string, unknown>>;

/** Asks the host for what it knows of some devices: one call a page, called off when the page is left. Answers by row key. */
export type Enrich = (
  devices: readonly Device[],
  options: { readonly signal: AbortSignal },
) => Promise<ReadonlyMap<string, Extra> | Readonly<Record<string, Extra>>>;

/** How a device's extra values stand. */
export type ExtraState = 'none' | 'loading' | 'failed' | Extra;

/** A host's values for the devices of a page: asked for once a device, all of a page in one call, and forgotten with the client. */
export class EnrichController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #known = new Map<string, ExtraState>();
  readonly #keyOf: (device: Device) => string;
  #enrich: Enrich | undefined;
  #page = '';
  #abort: AbortController | undefined;
  #version = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, keyOf: (device: Device) => string) {
    this.#host = host;
    this.#keyOf = keyOf;
    host.addController(this);
  }

  /** Changes whenever a value does. */
  get version(): number {
    return this.#version;
  }

  hostDisconnected(): void {
    this.#stop();
    this.#page = '';
  }

  /** What is known of a device. */
  of(key: string): ExtraState {
    return this.#known.get(key) ?? 'none';
  }

  /** Forgets everything: another tenant, or a person who asked anew. */
  forget(): void {
    this.#stop();
    this.#page = '';
    this.#known.clear();
    this.#version += 1;
  }

  /** Asks for the devices of a page that nothing is known of yet; leaving a page calls its question off. */
  ask(devices: readonly Device[], enrich: Enrich | undefined): void {
    if (enrich !== this.#enrich) this.forget();
    this.#enrich = enrich;
    if (!enrich || !this.#host.isConnected) return;
    const page = JSON.stringify(devices.map(this.#keyOf));
    if (page === this.#page) return;
    this.#stop();
    this.#page = page;
    const wanted = devices.filter((device) => typeof this.of(this.#keyOf(device)) !== 'object');
    if (wanted.length > 0) void this.#run(wanted, enrich);
  }

  async #run(devices: readonly Device[], enrich: Enrich): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const keys = devices.map(this.#keyOf);
    this.#note(keys, () => 'loading');
    try {
      // A host's function may throw before it has a promise to give.
      const answer = await Promise.resolve(devices).then((all) => enrich(all, { signal: abort.signal }));
      if (abort.signal.aborted) return;
      const values: ReadonlyMap<string, Extra> = isMap(answer) ? answer : new Map(Object.entries(answer));
      this.#note(keys, (key) => values.get(key) ?? {});
    } catch {
      if (!abort.signal.aborted) this.#note(keys, () => 'failed');
    }
    if (this.#abort === abort) this.#abort = undefined;
  }

  #note(keys: readonly string[], state: (key: string) => ExtraState): void {
    for (const key of keys) this.#known.set(key, state(key));
    this.#version += 1;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    for (const [key, state] of this.#known) if (state === 'loading') this.#known.delete(key);
  }
}

function isMap(answer: Awaited<ReturnType<Enrich>>): answer is ReadonlyMap<string, Extra> {
  return answer instanceof Map;
}
