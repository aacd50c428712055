import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../api/index.js';
import type { KnoxGuardError, UpstreamPlace } from '../../client/index.js';
import { QueryController } from '../../controllers/query-controller.js';
import { accountEn } from '../../locale/en/account.js';
import type { AccountTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { fact } from '../shared/device-facts.js';
import { freshness } from '../shared/freshness.js';
import { icon } from '../shared/icons.js';
import { type DataStates } from '../shared/data-element.js';
import { errorWords } from '../shared/message.js';
import { panelStyles } from '../shared/panels.styles.js';
import { staleNote, waitingPanel } from '../shared/panels.js';
import { accountStyles } from './kg-account-status.styles.js';
import { focusWhole } from '../shared/shell.js';
import { TalkingBody, type TalkingHost } from '../shared/talking-body.js';

/** What is known of the connection: whose account it is, and where the proxy sends. */
interface Checked {
  readonly account: Account;
  readonly place: UpstreamPlace | undefined;
}

/** The state of the connection, and whose it is. */
export class AccountBody extends TalkingBody<AccountTerms> {
  override readonly styles = [tokens, controls, panelStyles, accountStyles];
  readonly #check = new QueryController<Record<string, never>, Checked>(this.host, {
    operation: 'checkAuthorization',
    client: () => this.connection.client,
    args: () => ({}),
    run: async (client, _request, signal) => {
      let place: UpstreamPlace | undefined;
      const onUpstream = (told: UpstreamPlace): void => {
        place = told;
      };
      const account = asAccount(await client.checkAuthorization({}, { signal, onUpstream }));
      return { account, place };
    },
  });

  constructor(host: TalkingHost) {
    super(host, accountEn, 'account');
  }

  protected override async ask(): Promise<void> {
    await this.#check.refresh();
  }

  override dataState(): DataStates {
    const { state, last } = this.#check;
    if (last) return { name: 'ready', stale: state.name === 'failed' };
    return this.unanswered(state);
  }

  override keepFocus(focused: Element): void {
    if (!focused.isConnected) focusWhole(this.host);
  }

  override render(): TemplateResult {
    const { state, last } = this.#check;
    const { terms, locale } = this;
    return html`<section class="root" aria-label=${terms.accountLabel}>
      ${
        last
          ? html`${this.#renderHealth(state.name === 'failed', last.at)}
            ${staleNote(state, locale, this.#onRefresh, nothing, accountErrorWords)}
            ${this.#renderFacts(last.value)}`
          : waitingPanel(state, this.connection.current, terms, this.#onRefresh, accountErrorWords)
      }
    </section>`;
  }

  #renderHealth(failed: boolean, at: number): TemplateResult {
    const { terms } = this;
    return html`<div class="health" part="health">
      <p class="health-words">
        <span class="health-mark ${failed ? 'health-bad' : ''}">${icon(failed ? 'warning' : 'check')}</span>
        ${failed ? terms.connectionWorked : terms.connectionWorks}
      </p>
      ${freshness(at, this.#check.state.name === 'loading', this.locale, this.#onRefresh)}
    </div>`;
  }

  #renderFacts({ account, place }: Checked): TemplateResult {
    const { accountFields: labels, environments, regions, notTold } = this.terms;
    const text = (value: string | undefined) => html`<bdi>${value || notTold}</bdi>`;
    return html`<dl class="account" part="facts">
      ${fact(labels.companyName, text(account.companyName))} ${fact(labels.name, text(account.name))}
      ${fact(labels.country, text(countryName(account.country, this.locale.lang)))}
      ${fact(labels.environment, text(wordFor(place?.environment, environments)))}
      ${fact(labels.region, text(wordFor(place?.region, regions)))}
    </dl>`;
  }

  readonly #onRefresh = (): void => {
    if (this.#check.state.name !== 'loading') void this.refresh();
  };
}

/** Refusals of our proxy that mean Knox Guard does not take its token, which no person at the portal can mend. */
const tokenRefusals: readonly unknown[] = ['upstream-auth', 'no-token'];

/** A failure in the words of a connection. Behind a proxy that passes everything on, a 401 in the vendor's words is about the token, not the session. */
function accountErrorWords(error: KnoxGuardError, terms: AccountTerms): ReturnType<typeof errorWords> {
  const words = errorWords(error, terms);
  const isToken =
    tokenRefusals.includes(error.proxyCode) || (error.code === 'unauthorized' && error.fromVendor);
  return isToken ? { ...words, ...terms.tokenRefused } : words;
}

/** The reader's name of a country; what is no code of one is shown as it came. */
function countryName(code: string | undefined, lang: string): string | undefined {
  if (code === undefined || !/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(lang, { type: 'region' }).of(code.toUpperCase()) ?? code;
}

function wordFor(word: string | undefined, words: Readonly<Record<string, string>>): string | undefined {
  return word !== undefined && Object.hasOwn(words, word) ? words[word] : word;
}

/** What a client answered, if it is an account: the client is the host's, and may answer anything. */
function asAccount(answer: unknown): Account {
  if (typeof answer !== 'object' || answer === null) throw new TypeError('The client answered no account.');
  return answer as Account;
}
