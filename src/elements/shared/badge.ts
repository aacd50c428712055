import { css } from 'lit';
import {
  type DeviceState,
  knownDeviceState,
  knownUploadState,
  type LicenseState,
  stateInfo,
  type StateKind,
  type UploadState,
} from '../../api/states.js';
import type { StateTerms } from '../../locale/index.js';
import type { StateIconName } from './state-icons.js';

/** What a badge's colour says; never without the icon and the word. */
export type Tone = 'neutral' | 'info' | 'progress' | 'success' | 'warning' | 'danger';

/** How a state is shown. */
export interface BadgeLook {
  readonly tone: Tone;
  readonly icon: StateIconName;
  /** The console's word, or the vendor's own for a state we do not know. */
  readonly label: string;
  /** Moves on by itself: a dotted ring turns around the icon. */
  readonly ring: boolean;
  readonly known: boolean;
}

/** How a state of a kind is shown. An unknown one is shown verbatim, with a dashed border. */
export function badgeLook(kind: StateKind, state: string | undefined, terms: StateTerms): BadgeLook {
  const info = stateInfo(kind, state);
  const look = lookOf(kind, state);
  if (!info || !look) {
    const label = state === undefined || state === '' ? terms.stateMissing : visible(state);
    return { tone: 'neutral', icon: 'question', label, ring: false, known: false };
  }
  return {
    tone: look[0],
    icon: look[1],
    label: terms.states[info.label] ?? info.label,
    ring: info.transitional && kind === 'device',
    known: true,
  };
}

function lookOf(kind: StateKind, state: string | undefined): Look | undefined {
  switch (kind) {
    case 'device': {
      const known = knownDeviceState(state);
      return known && deviceLooks[known];
    }
    case 'upload': {
      const known = knownUploadState(state);
      return known && uploadLooks[known];
    }
    case 'license':
      return state !== undefined && Object.hasOwn(licenseLooks, state)
        ? licenseLooks[state as LicenseState]
        : undefined;
  }
}

/** Text of the vendor with characters that would hide or reorder it made visible. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}');
}

type Look = readonly [Tone, StateIconName];

const deviceLooks: Readonly<Record<DeviceState, Look>> = {
  Pending: ['info', 'clock'],
  Rejected: ['neutral', 'ban'],
  Accepted: ['progress', 'phone-arrow'],
  Enrolled: ['success', 'phone-check'],
  Exchanging: ['neutral', 'swap'],
  Resetting: ['warning', 'turn'],
  StartingReminder: ['progress', 'bell'],
  Blinked: ['warning', 'bell-ringing'],
  StoppingReminder: ['progress', 'bell-off'],
  Locking: ['progress', 'lock'],
  Locked: ['danger', 'lock'],
  Unlocking: ['progress', 'lock-open'],
  Completing: ['progress', 'flag'],
  Completed: ['neutral', 'flag-check'],
};

const licenseLooks: Readonly<Record<LicenseState, Look>> = {
  Registered: ['info', 'key'],
  Active: ['success', 'key'],
  Expired: ['danger', 'key'],
};

const uploadLooks: Readonly<Record<UploadState, Look>> = {
  Progress: ['progress', 'upload'],
  Complete: ['success', 'check'],
  Fail: ['danger', 'warning'],
};

/** Styles of a badge, for the badge element and for rows that draw badges themselves. */
export const badgeStyles = css`
  .badge {
    --_tone: var(--_kg-neutral);
    --_tone-text: var(--_kg-neutral-text);
    display: inline-flex;
    align-items: center;
    gap: 0.36em;
    max-inline-size: 100%;
    block-size: 1.667em;
    padding-inline: 0.5em 0.714em;
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_tone);
    color: var(--_tone-text);
    font-size: 0.857em;
    font-weight: 500;
    line-height: 1;
    white-space: nowrap;
  }

  .badge[data-tone='info'] {
    --_tone: var(--_kg-info);
    --_tone-text: var(--_kg-info-text);
  }
  .badge[data-tone='progress'] {
    --_tone: var(--_kg-progress);
    --_tone-text: var(--_kg-progress-text);
  }
  .badge[data-tone='success'] {
    --_tone: var(--_kg-success);
    --_tone-text: var(--_kg-success-text);
  }
  .badge[data-tone='warning'] {
    --_tone: var(--_kg-warning);
    --_tone-text: var(--_kg-warning-text);
  }
  .badge[data-tone='danger'] {
    --_tone: var(--_kg-danger-tone);
    --_tone-text: var(--_kg-danger-text);
  }

  .badge[data-known='false'] {
    border: 1px dashed currentColor;
  }

  .badge-icon {
    position: relative;
    display: inline-flex;
    flex: none;
  }

  .badge-icon .icon {
    inline-size: 1.167em;
    block-size: 1.167em;
  }

  .badge[data-ring] .badge-icon .icon {
    inline-size: 0.833em;
    block-size: 0.833em;
    margin: 0.167em;
    stroke-width: 2;
  }

  .badge[data-ring] .badge-icon::after {
    content: '';
    position: absolute;
    inset: -1px;
    border: 1.5px dotted currentColor;
    border-radius: 50%;
    animation: badge-ring 6s linear infinite;
  }

  .badge-label {
    overflow: clip;
    text-overflow: ellipsis;
    line-height: 1.45;
  }

  @keyframes badge-ring {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .badge[data-ring] .badge-icon::after {
      animation: none !important;
    }
  }

  @media (forced-colors: active) {
    .badge {
      border-color: currentColor;
    }
  }
`;
