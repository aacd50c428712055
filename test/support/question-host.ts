import { html, LitElement } from 'lit';
import type { KnoxGuardClient } from '../../src/client/index.js';
import { QueryController } from '../../src/controllers/query-controller.js';

/** One question as it reached a client, to be answered by hand. */
export interface Question {
  readonly text: string;
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly fail: (reason: unknown) => void;
}

/** A client that keeps its questions until somebody answers them. */
export class SlowClient {
  readonly questions: Question[] = [];

  ask(text: string, signal: AbortSignal): Promise<string> {
    return new Promise((answer, fail) => {
      this.questions.push({ text, signal, answer, fail });
    });
  }
}

/** The smallest element that asks: it shows how its question stands, and the last answer. */
export class QuestionHost extends LitElement {
  static override properties = { client: { attribute: false }, question: { attribute: false } };
  declare client: SlowClient | undefined;
  declare question: string;
  readonly query = new QueryController<{ readonly text: string }, string>(this, {
    operation: 'listDevices',
    client: () => this.client as unknown as KnoxGuardClient | undefined,
    args: () => ({ text: this.question }),
    run: (client, { text }, signal) => (client as unknown as SlowClient).ask(text, signal),
  });

  constructor() {
    super();
    this.question = 'first';
  }

  /** What is on the page: the state's name and the answer. */
  get shown(): string {
    return this.shadowRoot?.textContent.trim() ?? '';
  }

  protected override render() {
    const { last, state } = this.query;
    const why = state.name === 'failed' ? ` ${state.error.code}${state.handled ? ' handled' : ''}` : '';
    return html`${state.name}${why}${last ? `: ${last.value}` : ''}`;
  }
}

customElements.define('test-question-host', QuestionHost);
