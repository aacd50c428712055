import type { ReactiveControllerHost } from 'lit';
import type { ApproveRequest } from '../../api/index.js';
import { limits } from '../../api/limits.js';
import type { ApprovalQuestion } from '../../controllers/approval-check.js';
import type { DeviceNumber, NumberChange } from '../../domain/device-number.js';
import type { ApproveTerms } from '../../locale/index.js';
import {
  type Draft,
  emptyDraft,
  type Field,
  fields,
  numberIn,
  problemIn,
  requestOf,
  trimmedId,
} from './draft.js';

/** What a person is writing: the text, what was tidied in it, and which errors it is time to show. */
export class ApprovalDraft {
  readonly #host: ReactiveControllerHost;
  #draft: Draft = emptyDraft;
  /** The number as the host gave it. */
  #given = '';
  #changes: readonly NumberChange[] = [];
  #trimmed = false;
  readonly #judged = new Set<Field>();
  /** Why this device cannot be approved, as found out when it was asked. */
  #refusal: string | undefined;
  #question: ApprovalQuestion = { deviceUid: '', approveId: '' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What stands in the fields. */
  get text(): Draft {
    return this.#draft;
  }

  /** The device's number as it would be sent. */
  get number(): DeviceNumber {
    return numberIn(this.#draft.deviceUid, this.#given);
  }

  /** What was taken away from the number. */
  get changes(): readonly NumberChange[] {
    return this.#changes;
  }

  /** Whether spaces at the ends of the approval id were taken away. */
  get trimmed(): boolean {
    return this.#trimmed;
  }

  /** What to look up: what stood in the fields when they were left. */
  get question(): ApprovalQuestion {
    return this.#question;
  }

  /** What is sent. */
  get request(): ApproveRequest {
    return requestOf(this.#draft, this.number);
  }

  /** What the host fills in; it wins over what was typed there before. */
  prefill(values: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...values };
    if (values.deviceUid !== undefined) this.#given = values.deviceUid;
    for (const field of fields) if (values[field] !== undefined) this.#leave(field);
  }

  /** An empty form again. */
  clear(): void {
    this.#draft = emptyDraft;
    this.#given = '';
    this.#changes = [];
    this.#trimmed = false;
    this.#judged.clear();
    this.#refusal = undefined;
    this.#question = { deviceUid: '', approveId: '' };
    this.#host.requestUpdate();
  }

  /** A key was pressed. */
  type(field: Field, text: string): void {
    this.#draft = { ...this.#draft, [field]: text };
    if (field === 'deviceUid') {
      this.#changes = [];
      this.#refusal = undefined;
    }
    if (field === 'approveId') this.#trimmed = false;
    this.#host.requestUpdate();
  }

  /** A field was left, or its text was pasted whole: it is tidied where everyone sees it, and judged. */
  leave(field: Field): void {
    if (this.#draft[field] !== '') this.#judged.add(field);
    this.#leave(field);
    this.#host.requestUpdate();
  }

  /** Everything is judged; the first field that is not right, if there is one. */
  judge(terms: ApproveTerms): Field | undefined {
    for (const field of fields) {
      this.#judged.add(field);
      this.#leave(field);
    }
    this.#host.requestUpdate();
    return fields.find((field) => this.#problem(field, terms) !== undefined);
  }

  /** The server's list says that this device cannot be approved. */
  refuse(words: string): void {
    this.#refusal = words;
    this.#host.requestUpdate();
  }

  /** The errors that it is time to show. */
  errors(terms: ApproveTerms): Partial<Record<Field, string>> {
    const errors: Partial<Record<Field, string>> = {};
    for (const field of this.#judged) {
      const problem = this.#problem(field, terms);
      if (problem !== undefined) errors[field] = problem;
    }
    if (this.#refusal !== undefined) errors.deviceUid ??= this.#refusal;
    return errors;
  }

  #problem(field: Field, terms: ApproveTerms): string | undefined {
    return problemIn(field, this.#draft, this.number, terms);
  }

  #leave(field: Field): void {
    const { number } = this;
    if (field === 'deviceUid' && number.value !== this.#draft.deviceUid && !number.problem) {
      this.#draft = { ...this.#draft, deviceUid: number.value };
      this.#changes = number.changes;
    }
    if (field === 'approveId') {
      const approveId = trimmedId(this.#draft.approveId);
      if (approveId !== this.#draft.approveId) this.#trimmed = true;
      this.#draft = { ...this.#draft, approveId };
    }
    const { approveId } = this.#draft;
    this.#question = {
      deviceUid: this.number.problem ? '' : this.number.value,
      approveId: approveId.length > limits.approveId ? '' : approveId,
    };
  }
}
