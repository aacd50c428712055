import { html } from 'lit';

/** The page, as the server renders it. Properties are not in markup: what matters is an attribute here. */
export const page = (device) => html`
  <kg-provider endpoint="/api/knox-guard">
    <kg-device-table page-size="5" selection="multiple"></kg-device-table>
    <kg-blink-editor name="reminder" message="Please pay" interval="3600"></kg-blink-editor>
    <kg-approve-form device-uid=${device} approve-id="LOAN-17"></kg-approve-form>
    <kg-upload-form></kg-upload-form>
    <kg-upload-status></kg-upload-status>
    <kg-account-status></kg-account-status>
    <kg-transaction-status></kg-transaction-status>
    <kg-reminder-preview></kg-reminder-preview>
    <kg-device-card device-uid=${device}></kg-device-card>
  </kg-provider>
  <kg-state-badge kind="device" state="Locked"></kg-state-badge>
`;
