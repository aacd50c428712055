import { Component, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import {
  createKnoxGuardClient,
  type HostAction,
  type KgApproveEvent,
  type KgRowActionEvent,
} from 'kg-elements';
import {
  KgApproveFormDirective,
  KgBlinkEditorDirective,
  KgBlinkEditorValueAccessor,
  KgDeviceTableDirective,
  KgProviderDirective,
} from 'kg-elements/angular';
import type { ReminderDraft } from 'kg-elements/reminder';
import { Checklist } from './checklist.js';

@Component({
  selector: 'app-portal',
  imports: [
    Checklist,
    KgApproveFormDirective,
    KgBlinkEditorDirective,
    KgBlinkEditorValueAccessor,
    KgDeviceTableDirective,
    KgProviderDirective,
    ReactiveFormsModule,
  ],
  template: `
    <main>
      <button id="toggle" (click)="shown.set(!shown())">Show or hide</button>
      <button id="from-host" (click)="fromHost()">Set message</button>
      <output id="said-selected">{{ selected() }}</output>
      <output id="said-action">{{ action() }}</output>
      <output id="said-approval">{{ approval() }}</output>
      <output id="said-message">{{ form.value.reminder?.message }}</output>
      @if (shown()) {
        <kg-provider [client]="client">
          <kg-device-table
            [pageSize]="5"
            selection="multiple"
            [actions]="actions"
            (kgSelectionChange)="selected.set($event.detail.devices.length)"
            (kgRowAction)="onRowAction($event)"
          />
          <form [formGroup]="form">
            <kg-blink-editor formControlName="reminder" />
            <output id="said-valid">{{ form.valid }}</output>
          </form>
          <kg-approve-form [deviceUid]="deviceUid" approveId="LOAN-17" (kgApprove)="onApprove($event)" />
        </kg-provider>
      }
      <app-checklist />
    </main>
  `,
})
export class Portal {
  readonly client = createKnoxGuardClient({
    endpoint: '/api/knox-guard',
    // The portal's own way to its server: here it only adds a header.
    adapter: (request) => {
      request.headers.set('x-portal', 'angular');
      return fetch(request);
    },
  });
  readonly actions: readonly (HostAction | 'blink')[] = ['blink', { name: 'call', label: 'Call borrower' }];
  readonly deviceUid = new URLSearchParams(location.search).get('device') ?? '';

  readonly shown = signal(true);
  readonly selected = signal(0);
  readonly action = signal('');
  readonly approval = signal('');
  readonly form = new FormGroup({
    reminder: new FormControl<ReminderDraft>(
      { message: 'Please pay', interval: 3600 },
      { nonNullable: true },
    ),
  });

  fromHost(): void {
    const { reminder } = this.form.controls;
    reminder.setValue({ ...reminder.value, message: 'From the host' });
  }

  onRowAction(event: KgRowActionEvent): void {
    event.preventDefault();
    this.action.set(event.detail.action);
  }

  onApprove(event: KgApproveEvent): void {
    event.preventDefault();
    this.approval.set(event.detail.request.approveId ?? '');
  }
}
