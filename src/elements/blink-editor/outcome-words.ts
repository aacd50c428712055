import type { ReminderEditorTerms } from '../../locale/index.js';
import { badgeLook } from '../shared/badge.js';
import { type PanelCommand, refusalWords } from '../shared/command-panel.js';

/** What a screen reader hears when a command has moved on; empty where the dialog or the focus says it already. */
export function outcomeWords({ state, watch }: PanelCommand, terms: ReminderEditorTerms): string {
  const target = badgeLook('device', 'Blinked', terms).label;
  switch (state.name) {
    case 'idle':
    case 'checking':
    case 'confirming':
      return '';
    case 'undoable':
      return terms.sendingIn(Math.ceil((state.until - Date.now()) / 1000));
    case 'sending':
      return terms.sending;
    case 'done':
      return watch.active ? `${terms.reminderSent}. ${terms.waitingFor(target)}` : terms.reached(target);
    case 'failed': {
      const { title, next } = refusalWords(state.error, terms);
      return `${title}. ${next}`;
    }
    case 'unknown':
      return (state.found === 'carried-out' ? terms.unknownFound : terms.unknown).title;
  }
}
