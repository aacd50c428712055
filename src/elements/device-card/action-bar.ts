import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/index.js';
import type { CardTerms } from '../../locale/index.js';
import { type Actions, obstacleOf } from '../shared/actions.js';
import { badgeLook } from '../shared/badge.js';

/** What may be done to a device. */
export interface ActionBarView {
  readonly device: Device;
  /** Whether its identifiers came exactly. */
  readonly exact: boolean;
  readonly actions: Actions;
  readonly terms: CardTerms;
  readonly onChoose: (action: string, event: UIEvent) => void;
}

interface Choice {
  readonly name: string;
  readonly label: string;
  /** Why it cannot be taken now. */
  readonly reason: string | undefined;
}

/** A button for each action, always in the same place; those that cannot be taken stay reachable, and each reason is said once beneath. */
export function actionBar(view: ActionBarView): TemplateResult | typeof nothing {
  const { terms, onChoose } = view;
  const choices = choicesOf(view);
  if (choices.length === 0) return nothing;
  const reasons = Array.from(new Set(choices.flatMap(({ reason }) => reason ?? [])));
  return html`<div class="actions" part="actions" role="group" aria-label=${terms.actions}>
    ${choices.map(
      ({ name, label, reason }) =>
        html`<button
          type="button"
          class="button"
          part="button"
          data-action=${name}
          aria-disabled=${reason === undefined ? 'false' : 'true'}
          aria-describedby=${reason === undefined ? nothing : `reason-${reasons.indexOf(reason)}`}
          @click=${(event: MouseEvent) => {
            if (reason === undefined) onChoose(name, event);
          }}
        >
          ${label}
        </button>`,
    )}
    ${reasons.map((reason, index) => {
      const labels = choices.filter((choice) => choice.reason === reason).map(({ label }) => label);
      return html`<p class="reason" id="reason-${index}">${labels.join(', ')}: ${reason}</p>`;
    })}
  </div>`;
}

function choicesOf({ device, exact, actions, terms }: ActionBarView): Choice[] {
  const { label: state } = badgeLook('device', device.status, terms);
  return actions.flatMap((action): Choice[] => {
    if (action === 'details') return []; // this is they
    if (typeof action === 'string') {
      const obstacle = obstacleOf(action, device, exact);
      const reason = obstacle && terms.obstacles[obstacle](state);
      return [{ name: action, label: terms.actionNames[action] ?? action, reason }];
    }
    const reason = exact ? action.obstacle?.(device) : terms.obstacles['not-exact'](state);
    return [{ name: action.name, label: action.label, reason }];
  });
}
