import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Device } from '../../api/index.js';
import { announce } from '../../controllers/announce.js';
import { DelayController } from '../../controllers/delay-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { TableTerms } from '../../locale/index.js';
import { plainText, valueOf } from '../shared/device-words.js';
import type { DeviceRows } from './device-rows.js';
import type { PressedRow } from './row-menu.js';

/** What a press in the rows leads to. */
export interface RowInputOptions {
  readonly locale: LocaleController<TableTerms>;
  readonly rows: () => DeviceRows | undefined;
  readonly onReveal: (row: PressedRow, field: string) => void;
  readonly onCopied: (device: Device, field: string) => void;
  readonly onMenu: (row: PressedRow, button: HTMLElement) => void;
  readonly onNote: (row: PressedRow, button: HTMLElement) => void;
  readonly onSelect: (row: PressedRow, selected: boolean) => void;
  readonly onSelectPage: (selected: boolean) => void;
}

/** Presses in the rows: each belongs to the device that was under the pointer when it went down, whatever a refresh puts there before it goes up. */
export class RowInput implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RowInputOptions;
  readonly #copied: DelayController;
  #pressed: PressedRow | undefined;
  #clicked: PressedRow | undefined;
  #copiedButton: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RowInputOptions) {
    this.#host = host;
    this.#options = options;
    this.#copied = new DelayController(host, 1500);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pressed = this.#clicked = this.#copiedButton = undefined;
  }

  readonly onPress = (event: PointerEvent): void => {
    this.#pressed = this.#options.rows()?.rowOf(event.target);
  };

  readonly onClick = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-action]');
    // `detail` is 0 for a click made by the keyboard, which has no press before it.
    const row = event.detail === 0 ? this.#options.rows()?.rowOf(event.target) : this.#pressed;
    this.#pressed = undefined;
    this.#clicked = row; // a box changes after its click
    if (!button || !row) return;
    const { onReveal, onMenu, onNote } = this.#options;
    if (button.dataset.action === 'reveal') onReveal(row, fieldOf(button));
    else if (button.dataset.action === 'copy') void this.#copy(row.device, button);
    else if (button.dataset.action === 'menu') onMenu(row, button);
    else if (button.dataset.action === 'note') onNote(row, button);
  };

  readonly onChange = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    if (box.matches('.select-page')) {
      this.#options.onSelectPage(box.checked);
      return;
    }
    const row = this.#clicked ?? this.#options.rows()?.rowOf(box);
    this.#clicked = undefined;
    if (!box.matches('.select')) return;
    if (row) this.#options.onSelect(row, box.checked);
    this.#options.rows()?.settle(box);
  };

  async #copy(device: Device, button: HTMLElement): Promise<void> {
    const { terms } = this.#options.locale;
    const field = fieldOf(button);
    try {
      await navigator.clipboard.writeText(plainText(valueOf(device, field)));
      announce(this.#host.ownerDocument, terms.copied);
      this.#copiedButton?.removeAttribute('data-copied');
      this.#copiedButton = button;
      button.toggleAttribute('data-copied', true);
      this.#copied.start(() => button.toggleAttribute('data-copied', false));
      this.#options.onCopied(device, field);
    } catch {
      announce(this.#host.ownerDocument, terms.copyFailed);
    }
  }
}

/** The field of the cell that a button stands in. */
function fieldOf(button: HTMLElement): string {
  return button.closest<HTMLElement>('[data-field]')?.dataset.field ?? '';
}
