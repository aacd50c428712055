import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { BlinkRequest } from '../../api/index.js';
import type { DeviceIdentity } from '../../controllers/index.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { reminderEditorEn } from '../../locale/en/reminder-editor.js';
import type { ReminderEditorTerms } from '../../locale/index.js';
import { KgElement } from '../shared/kg-element.js';
import { WeekMarker } from '../shared/week-picture-marking.js';
import { firstDayOf } from '../shared/week-picture.js';
import { type Identifiers, patchOf, quietOf, requestOf, withQuiet } from './draft.js';
import type { MessageTemplate } from './field-parts.js';
import { type Finding, findingsOf } from './findings.js';
import { HostForm } from './host-form.js';
import { type Filled, fillIn } from './placeholders.js';
import { allFields, fieldNamed, ReminderForm } from './reminder-form.js';

/**
 * A reminder as a field: its value, what is wrong with it, and its part in a host's form. The editor adds pixels and sending.
 */
export abstract class ReminderField extends KgElement<ReminderEditorTerms> {
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
  protected readonly formState = new ReminderForm(this);

  /** Draws the week so that it can be marked. */
  protected readonly marker = new WeekMarker(this, {
    quiet: () => quietOf(this.formState.draft),
    firstDay: () => firstDayOf(this.locale.lang),
    onMark: (quiet, finished) => {
      this.change(withQuiet(this.formState.draft, quiet), finished);
    },
  });

  /** Whether it, or a fieldset around it, is disabled. */
  protected isDisabled = false;

  readonly #hostForm = new HostForm(this.internals);
  /** The device that the form was filled in for. */
  #about: string | undefined;
  /** The host has set a value since the last render: it is for the device that it names now. */
  #isGiven = false;

  constructor() {
    super(reminderEditorEn, 'reminderEditor');
    this.addEventListener('invalid', () => {
      // A host's form was submitted: whatever is wrong may be said.
      this.formState.leave(allFields);
    });
  }

  /**
   * The reminder as it would be sent, with placeholders filled in; a whole `BlinkRequest` once `checkValidity()` is true. Setting it replaces what
   * was typed.
   */
  @property({ attribute: false })
  get value(): BlinkRequest {
    return this.request as BlinkRequest;
  }

  set value(value: ReminderDraft | undefined) {
    // A framework that writes back what it was told must not replace what is being typed.
    if (JSON.stringify(value) === JSON.stringify(this.value)) return;
    const { objectId, deviceUid, approveId } = value ?? {};
    if (objectId ?? deviceUid ?? approveId) Object.assign(this, { objectId, deviceUid, approveId });
    this.#isGiven = true;
    if (value) this.formState.set(value);
    else this.formState.reset();
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
    this.formState.reset();
    this.#sync();
  }

  /** The platform tells which form it belongs to now. */
  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  /** The platform tells that it, or a fieldset around it, is disabled. */
  formDisabledCallback(disabled: boolean): void {
    this.isDisabled = disabled;
    this.requestUpdate();
  }

  /** The host's form was reset. */
  formResetCallback(): void {
    this.reset();
  }

  /** The browser brings back what was typed before the page was left. */
  formStateRestoreCallback(state: string | null): void {
    if (state) this.formState.restore(state);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const about = this.identity && JSON.stringify(this.identity);
    // Another borrower's phone: what was meant for the one before must not be sent to it.
    if (about && this.#about && about !== this.#about && !this.#isGiven) this.formState.reset();
    this.#about = about ?? this.#about;
    this.#isGiven = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#sync();
  }

  protected get isField(): boolean {
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
  protected get identity(): DeviceIdentity | undefined {
    const identifiers = this.#identifiers;
    return Object.keys(identifiers).length === 1 ? (identifiers as DeviceIdentity) : undefined;
  }

  protected get filled(): Filled {
    return fillIn(this.formState.draft.message, this.placeholders);
  }

  protected get request(): ReminderDraft {
    return requestOf(this.formState.draft, this.#identifiers, this.filled.text);
  }

  protected get findings(): Finding[] {
    const findings = findingsOf(this.request, this.filled.missing, this.terms);
    // Which device a field's value is for may be the host's form to know.
    return this.isField ? findings.filter(({ code }) => code !== 'identifier-missing') : findings;
  }

  protected change(patch: Parameters<ReminderForm['change']>[0], finished: boolean): void {
    this.formState.change(patch);
    this.tell(finished);
  }

  protected tell(finished: boolean): void {
    this.#sync(); // a listener may ask for the validity
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (finished) this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #sync(): void {
    const error = this.findings.find(({ level }) => level === 'error');
    this.#hostForm.sync(this.value, this.formState.draft, error, this.shadowRoot);
  }

  protected readonly onInput = (event: Event): void => {
    event.stopPropagation(); // ours follows, once the value has changed
    const { name, value } = event.target as HTMLInputElement;
    const template = name === 'template' ? this.templates[Number(value)] : undefined;
    if (template) {
      const isOwn = (message: string) => !this.templates.some((other) => other.message === message);
      this.formState.use(template.message, isOwn);
    } else this.formState.change(patchOf(name, value, this.formState.draft));
    this.tell(false);
  };

  protected readonly onChange = (event: Event): void => {
    event.stopPropagation();
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };

  protected readonly onFocusOut = (event: FocusEvent): void => {
    const { name } = event.target as HTMLInputElement;
    if (name) this.formState.leave([fieldNamed(name)]);
  };

  /** Enter in a field submits the host's form, as in a native field. */
  protected readonly onKeyDown = (event: KeyboardEvent): void => {
    const isEnter = event.key === 'Enter' && !event.repeat && !event.isComposing;
    if (isEnter && event.target instanceof HTMLInputElement) this.internals.form?.requestSubmit();
  };
}
