import type { DeviceTerms } from '../terms/device.js';
import { commonEn } from './common.js';

/** English. */
export const deviceEn: DeviceTerms = {
  ...commonEn,
  actions: 'Actions',
  closeDialog: 'Close',
  actionNames: { details: 'Details', approve: 'Approve', blink: 'Set reminder' },
  obstacles: {
    state: (state) => `Not possible while ${state}`,
    'unknown-state': () => 'Not possible in a state this version does not know',
    'not-exact': () => 'The identifier may be damaged; check it in the vendor’s console',
    readonly: () => 'This view is read-only',
  },
  deviceCount: (count) => `${count} devices`,
  waitingFor: (what) => `Waiting for the phone: ${what}`,
  waitingMore: (modified, seen) =>
    `Asked for, and not confirmed by the phone.${modified === undefined ? '' : ` Knox Guard last changed this record ${modified}.`} ${seen === undefined ? 'The phone has not been seen.' : `The phone was last seen ${seen}.`}`,
  pairs: {
    simControl: 'SIM control',
    FactoryResetBlock: 'factory reset block',
    OfflineLock: 'offline lock',
    FunctionRestrictions: 'function restrictions',
    WallpaperRestrictions: 'wallpaper restrictions',
    RelockReminder: 'relock reminder',
    AppBlock: 'app blocklist',
    EnrollmentNotice: 'enrollment notice',
    ForceAutoDownload: 'automatic download',
  },
  limits: {
    Accepted: (since) =>
      `Activating${since === undefined ? '' : `, since ${since} at the latest`}. A phone activates by itself only within 7 days of its first start; after that its user opens guard.samsungknox.com or resets it.`,
    Completing: (since, until) =>
      `Completing${since === undefined ? '' : `, since ${since} at the latest`}. It can be cancelled for two days${until === undefined ? '' : `: until about ${until} at the latest`}, in the vendor’s console.`,
  },
};
