import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { KgStateBadgeDirective } from 'kg-elements/angular';
import { given } from '../../shared/probe.js';

/** The public checklist: attributes, properties of every kind, children, and an event of every spelling. */
@Component({
  selector: 'app-checklist',
  imports: [KgStateBadgeDirective],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <probe-element
      data-plain="attribute"
      [text]="'text'"
      [count]="42"
      [active]="true"
      [list]="given.list"
      [data]="given.data"
      (lowercaseevent)="hear($event)"
      (kebab-event)="hear($event)"
      (camelEvent)="hear($event)"
      (CAPSevent)="hear($event)"
      (PascalEvent)="hear($event)"
      >Child</probe-element
    >
    <output id="said-heard">{{ heard().join(' ') }}</output>
    <kg-state-badge kind="device" state="Locked" />
  `,
})
export class Checklist {
  readonly given = given;
  readonly heard = signal<string[]>([]);

  /** Angular knows of no tag but its own what its events hold. */
  hear({ type }: Event): void {
    this.heard.update((before) => [...before, type]);
  }
}
