import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { BlinkRequest } from '../../api/index.js';
import type { DeviceIdentity } from '../../controllers/find-device.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { WordsController } from '../../controllers/words-controller.js';
import { findingsEn } from '../../locale/en/reminder-findings.js';
import type { FindingTerms, ReminderEditorTerms } from '../../locale/index.js';
import { providedTo } from '../shared/lazy-body.js';
import { LazyElement } from '../shared/lazy-element.js';
import { type Identifiers, requestOf } from './draft.js';
import type { MessageTemplate } from './field-parts.js';
import type { FieldAccess } from './field-access.js';
import { type Finding, findingsOf } from './findings.js';
import { HostForm } from './host-form.js';
import { type Filled, fillIn } from './placeholders.js';
import { allFields, ReminderForm } from './reminder-form.js';

/**
 * A reminder as a field: its value, what is wrong with it, and its part in a host's form. The editor adds pixels and sending.
 */
export abstract class ReminderField extends LazyElement<ReminderEditorTerms> {
  static formAssociated = true;

  /**
   * The device by Knox Guard's own id. Give one of the three identifiers.
   */
  @property({ attribute: 'object-id' })
  objectId: string | undefined;

  /**
   * The device by IMEI or serial number.
   */
  @property({ attribute: 'device-uid' })
  deviceUid: string | undefined;

  /**
   * The device by the lender's own id.
   */
  @property({ attribute: 'approve-id' })
  approveId: string | undefined;

  /**
   * Seconds between two reminders to begin with, 3–86,400.
   */
  @property({ type: Number })
  interval = 10800;

  /**
   * The message to begin with; it may hold placeholders.
   */
  @property()
  message = '';

  /**
   * The e-mail address to begin with.
   */
  @property()
  email = '';

  /**
   * The phone number to begin with.
   */
  @property()
  tel = '';

  /**
   * Makes it a field of this name, without a send button.
   */
  @property({ reflect: true })
  name: string | undefined;

  /**
   * Shows the value and lets nobody change or send it.
   */
  @property({ type: Boolean, reflect: true })
  disabled = false;

  /**
   * Messages to choose from.
   */
  @property({ attribute: false })
  templates: readonly MessageTemplate[] = [];

  /**
   * What stands in place of `{name}` in a message, by name.
   */
  @property({ attribute: false })
  placeholders: Readonly<Record<string, string>> = {};

  /** What was typed. */
  readonly #form = new ReminderForm(this);
  readonly #locale = new WordsController<FindingTerms>(
    this,
    findingsEn,
    () => [providedTo(this), this.strings],
    'reminderEditor',
  );

  /** What a host's form is told is wrong, also before the editor itself is there. */
  #words = (): FindingTerms => this.#locale.terms;

  /** Whether it, or a fieldset around it, is disabled. */
  #isDisabled = false;

  /** The field, as its editor uses it. */
  protected readonly field: FieldAccess = {
    form: this.#form,
    identity: () => this.#identity,
    isField: () => this.#isField,
    isDisabled: () => this.#isDisabled,
    filled: () => this.#filled,
    request: () => this.#request,
    findings: () => this.#findings,
    speak: (words) => {
      this.#words = words;
    },
    tell: (finished) => {
      this.#tell(finished);
    },
  };

  readonly #hostForm = new HostForm(this.internals);
  /** The device that the form was filled in for. */
  #about: string | undefined;
  /** The host has set a value since the last render: it is for the device that it names now. */
  #isGiven = false;

  constructor() {
    super();
    this.addEventListener('invalid', () => {
      // A host's form was submitted: whatever is wrong may be said.
      this.#form.leave(allFields);
    });
  }

  /**
   * The reminder as it would be sent, with placeholders filled in; a whole `BlinkRequest` once `checkValidity()` is true. Setting it replaces what
   * was typed.
   */
  @property({ attribute: false })
  get value(): BlinkRequest {
    return this.#request as BlinkRequest;
  }

  set value(value: ReminderDraft | undefined) {
    // A framework that writes back what it was told must not replace what is being typed.
    if (JSON.stringify(value) === JSON.stringify(this.value)) return;
    const { objectId, deviceUid, approveId } = value ?? {};
    if (objectId ?? deviceUid ?? approveId) Object.assign(this, { objectId, deviceUid, approveId });
    this.#isGiven = true;
    if (value) this.#form.set(value);
    else this.#form.reset();
    this.#sync();
  }

  /** The form that it is a field of. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** What is wrong, as for a native field. */
  get validity(): ValidityState {
    this.#sync();
    return this.internals.validity;
  }

  /** The first error in words. */
  get validationMessage(): string {
    this.#sync();
    return this.internals.validationMessage;
  }

  /** Whether it is checked at all. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /**
   * Whether it can be sent; shows every error when it cannot.
   */
  checkValidity(): boolean {
    this.#sync();
    return this.internals.checkValidity();
  }

  /**
   * The same, and the focus goes to the first error.
   */
  reportValidity(): boolean {
    this.#sync();
    return this.internals.reportValidity();
  }

  /**
   * Puts back what the attributes say.
   */
  reset(): void {
    this.#form.reset();
    this.#sync();
  }

  /** The platform tells which form it belongs to now. */
  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  /** The platform tells that it, or a fieldset around it, is disabled. */
  formDisabledCallback(disabled: boolean): void {
    this.#isDisabled = disabled;
    this.requestUpdate();
  }

  /** The host's form was reset. */
  formResetCallback(): void {
    this.reset();
  }

  /** The browser brings back what was typed before the page was left. */
  formStateRestoreCallback(state: string | null): void {
    if (state) this.#form.restore(state);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const about = this.#identity && JSON.stringify(this.#identity);
    // Another borrower's phone: what was meant for the one before must not be sent to it.
    if (about && this.#about && about !== this.#about && !this.#isGiven) this.#form.reset();
    this.#about = about ?? this.#about;
    this.#isGiven = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#sync();
  }

  get #isField(): boolean {
    return !!this.name || this.internals.form !== null;
  }

  get #identifiers(): Identifiers {
    const { objectId, deviceUid, approveId } = this;
    return {
      ...(objectId && { objectId }),
      ...(deviceUid && { deviceUid }),
      ...(approveId && { approveId }),
    };
  }

  /** The device, where exactly one identifier is given. */
  get #identity(): DeviceIdentity | undefined {
    const identifiers = this.#identifiers;
    return Object.keys(identifiers).length === 1 ? (identifiers as DeviceIdentity) : undefined;
  }

  get #filled(): Filled {
    return fillIn(this.#form.draft.message, this.placeholders);
  }

  get #request(): ReminderDraft {
    return requestOf(this.#form.draft, this.#identifiers, this.#filled.text);
  }

  get #findings(): Finding[] {
    const findings = findingsOf(this.#request, this.#filled.missing, this.#words());
    // Which device a field's value is for may be the host's form to know.
    return this.#isField ? findings.filter(({ code }) => code !== 'identifier-missing') : findings;
  }

  #tell(finished: boolean): void {
    this.#sync(); // a listener may ask for the validity
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (finished) this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #sync(): void {
    const error = this.#findings.find(({ level }) => level === 'error');
    this.#hostForm.sync(this.value, this.#form.draft, error, this.shadowRoot);
  }
}
