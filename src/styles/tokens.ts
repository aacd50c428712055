import { css } from 'lit';

/**
 * The public custom properties, each with what it is for. A host sets them on any ancestor; every one has a fallback here,
 * so an unthemed page looks finished. Colours follow the host's `color-scheme`, never the operating system's on their own.
 */
export const tokenNames = {
  '--kg-font-size': 'Base size; everything else is in em of it.',
  '--kg-font-mono': 'Family of identifiers.',
  '--kg-space': 'One step of space.',
  '--kg-radius': 'Corners of controls.',
  '--kg-radius-panel': 'Corners of panels, menus and dialogs.',
  '--kg-color-surface': 'Background.',
  '--kg-color-surface-raised': 'Background of what stands out a little: hovered rows, menus.',
  '--kg-color-text': 'Text.',
  '--kg-color-text-quiet': 'Secondary text.',
  '--kg-color-border': 'Hairlines.',
  '--kg-color-border-control': 'Borders of controls; 3:1 against the surface.',
  '--kg-color-accent': 'The one accent: primary buttons, selection, focus.',
  '--kg-color-on-accent': 'Text on the accent.',
  '--kg-color-danger': 'What went wrong, and what is hard to undo.',
  '--kg-color-focus': 'Focus ring; the accent unless set.',
  '--kg-shadow': 'Shadow of things in the top layer.',
  '--kg-tone-neutral': 'Background of neutral badges and notes.',
  '--kg-tone-neutral-text': 'Text on it.',
  '--kg-tone-info': 'Background of informative badges and notes.',
  '--kg-tone-info-text': 'Text on it.',
  '--kg-tone-progress': 'Background of badges of states that move on by themselves.',
  '--kg-tone-progress-text': 'Text on it.',
  '--kg-tone-success': 'Background of badges and notes of success.',
  '--kg-tone-success-text': 'Text on it.',
  '--kg-tone-warning': 'Background of warning badges and notes.',
  '--kg-tone-warning-text': 'Text on it.',
  '--kg-tone-danger': 'Background of badges and notes of danger.',
  '--kg-tone-danger-text': 'Text on it.',
} as const;

/** A public custom property. */
export type TokenName = keyof typeof tokenNames;

/**
 * The tokens with their fallbacks, under the inner names that our styles use. Contrast was computed: text is at least 4.5:1,
 * control borders and focus at least 3:1, in both schemes.
 */
export const tokens = css`
  :host {
    --_kg-mono: var(--kg-font-mono, ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace);
    --_kg-space: var(--kg-space, 0.286em);
    --_kg-radius: var(--kg-radius, 6px);
    --_kg-radius-panel: var(--kg-radius-panel, 10px);
    --_kg-surface: var(--kg-color-surface, light-dark(#ffffff, #14181f));
    --_kg-raised: var(--kg-color-surface-raised, light-dark(#f7f8fa, #1b212a));
    --_kg-text: var(--kg-color-text, light-dark(#1a1f2b, #e8ecf2));
    --_kg-quiet: var(--kg-color-text-quiet, light-dark(#556070, #a5b0bf));
    --_kg-border: var(--kg-color-border, light-dark(#d9dee5, #323b48));
    --_kg-border-control: var(--kg-color-border-control, light-dark(#7d8899, #6b7789));
    --_kg-accent: var(--kg-color-accent, light-dark(#3257d6, #8fa8ff));
    --_kg-on-accent: var(--kg-color-on-accent, light-dark(#ffffff, #10141b));
    --_kg-danger: var(--kg-color-danger, light-dark(#b42318, #ff9a8f));
    --_kg-focus: var(--kg-color-focus, var(--_kg-accent));
    --_kg-shadow: var(
      --kg-shadow,
      0 1px 2px light-dark(rgb(16 24 40 / 0.1), rgb(0 0 0 / 0.5)),
      0 8px 24px light-dark(rgb(16 24 40 / 0.16), rgb(0 0 0 / 0.6))
    );
    --_kg-neutral: var(--kg-tone-neutral, light-dark(#eef1f5, #2a323d));
    --_kg-neutral-text: var(--kg-tone-neutral-text, light-dark(#414b5a, #c4cedb));
    --_kg-info: var(--kg-tone-info, light-dark(#e6f0ff, #17315c));
    --_kg-info-text: var(--kg-tone-info-text, light-dark(#1d4fb8, #a9c8ff));
    --_kg-progress: var(--kg-tone-progress, light-dark(#f0eaff, #33235e));
    --_kg-progress-text: var(--kg-tone-progress-text, light-dark(#5b32b4, #cdb8ff));
    --_kg-success: var(--kg-tone-success, light-dark(#e3f6ea, #12391f));
    --_kg-success-text: var(--kg-tone-success-text, light-dark(#17673a, #93e0ad));
    --_kg-warning: var(--kg-tone-warning, light-dark(#fff2d6, #46310a));
    --_kg-warning-text: var(--kg-tone-warning-text, light-dark(#7a4b00, #ffd27a));
    --_kg-danger-tone: var(--kg-tone-danger, light-dark(#fde8e6, #4d1a15));
    --_kg-danger-text: var(--kg-tone-danger-text, light-dark(#a01f14, #ffb3aa));

    box-sizing: border-box;
    font-size: var(--kg-font-size, 14px);
    line-height: 1.45;
    color: var(--_kg-text);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`;
