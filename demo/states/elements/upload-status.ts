import type { KgUploadStatus } from 'kg-elements';
import type { Fault } from 'kg-elements/emulator';
import { answers, unreachable } from '../faults.js';
import { type Scenario, statesOf } from '../scenario.js';
import { someUploads, upload } from '../uploads.js';

const LIST = 'GET /devices/uploads';
const ONE = 'GET /devices/uploads/{uploadId}';

/** Changes each row of the list on its way. */
function rows(change: (row: Record<string, unknown>, index: number) => unknown): Fault {
  return {
    kind: 'body',
    route: LIST,
    body: (body) => {
      const page = body as { uploads: Record<string, unknown>[] };
      return { ...page, uploads: page.uploads.map(change) };
    },
  };
}

/** The list as a lender has it: over some days, from several channels. */
const list: Required<Pick<Scenario<KgUploadStatus>, 'composition' | 'properties'>> = {
  composition: {
    faults: [
      rows((row, index) => ({
        ...row,
        uploadDate: Number(row.uploadDate) - index * 27 * 3_600_000,
        ...(index % 3 === 1 && { method: 'Console', uploadedBy: 'Jana Keller' }),
        ...(index % 3 === 2 && { method: 'Reseller', uploadedBy: 'Nordphone GmbH' }),
      })),
    ],
  },
  properties: async (emulator, client) => {
    await someUploads(emulator, client);
    return {};
  },
};

/** One upload of so many devices; every `spoiled`-th is refused. */
function one(count: number, spoiled: number, ms = 3_600_000): Pick<Scenario<KgUploadStatus>, 'properties'> {
  return {
    properties: async (emulator, client) => {
      const uploadId = await upload(client, count, { spoiled });
      emulator.clock.advance(ms);
      return { uploadId };
    },
  };
}

/** Every state of `<kg-upload-status>`. */
const scenarios: Readonly<Record<string, Scenario<KgUploadStatus>>> = {
  list: { about: 'The uploads of every channel; the newest is still worked on.', ...list },
  'list-loading': { about: 'No answer has come yet.', composition: { latency: 3_600_000 } },
  'list-empty': { about: 'Nothing was ever uploaded.' },
  'list-past-end': {
    about: 'The page is past the end of a list that became shorter.',
    attributes: { page: '4' },
    ...list,
  },
  'not-enabled': {
    about: 'Samsung has not enabled uploads for this tenant.',
    composition: { behaviour: { uploadsEnabled: false, uploadReadsNeedFeature: true } },
  },
  forbidden: { about: 'This person may not see uploads.', composition: { permit: () => false } },
  unauthorized: { about: 'The portal’s session has ended.', composition: { authorize: () => null } },
  network: { about: 'The portal’s server is not reached.', composition: unreachable },
  unavailable: { about: 'Knox Guard is not available just now.', composition: answers(LIST, 503) },
  'no-endpoint': { about: 'Neither client, endpoint nor provider.', disconnected: true },
  'list-stale': {
    about: 'Uploads were shown, and could not be refreshed since.',
    ...list,
    then: (element, emulator) => {
      emulator.faults.add({ kind: 'status', status: 503 });
      return element.refresh();
    },
  },
  'list-unknown': {
    about:
      'Statuses and fields this version does not know, counts that are missing or do not add up, and a row that is none.',
    properties: list.properties,
    composition: {
      faults: [
        rows((row, index) => {
          const changes: readonly unknown[] = [
            { uploadStatus: 'Validating', method: 'Console', uploadedBy: 'Jana Keller' },
            { validDeviceCount: null, invalidDeviceCount: 'many', method: 'Reseller' },
            { totalDeviceCount: 10, validDeviceCount: 7, invalidDeviceCount: 9, uploadDate: null },
          ];
          return index === 3 ? 'no row' : { ...row, ...(changes[index] as object | undefined) };
        }),
      ],
    },
  },
  devices: { about: 'One upload with its devices; some were refused.', ...one(120, 6) },
  'devices-progress': { about: 'One upload that is still worked on.', ...one(9000, 40, 5000) },
  'devices-failed': { about: 'Not one device was taken.', ...one(5, 1) },
  'devices-no-more': {
    about: 'The page after the last full one: nobody tells how many there are.',
    attributes: { page: '1', 'page-size': '25' },
    ...one(25, 0),
  },
  'devices-not-found': {
    about: 'No upload has this id.',
    attributes: { 'upload-id': '0b4f9c6e-0000-4000-a000-000000000000' },
  },
  'devices-loading': {
    about: 'No answer has come yet.',
    attributes: { 'upload-id': '0b4f9c6e-0000-4000-a000-000000000000' },
    composition: { latency: 3_600_000 },
  },
  'devices-stale': {
    about: 'Devices were shown, and could not be refreshed since.',
    ...one(40, 6),
    then: (element, emulator) => {
      emulator.faults.add({ kind: 'status', status: 503, route: ONE });
      return element.refresh();
    },
  },
  dark: { about: 'In a dark page.', scheme: 'dark', ...list },
  rtl: { about: 'In a page that reads from the right.', dir: 'rtl', ...one(120, 6) },
};

export default statesOf('kg-upload-status', scenarios);
