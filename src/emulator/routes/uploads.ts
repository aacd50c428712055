import type { Behaviour, UploadFlag } from '../behaviour.js';
import { invalidReasonsOf, tallyOf, uploadStatusOf } from '../uploads.js';
import type { Upload, UploadRow } from '../uploads.js';
import { fieldsOfQuery, objectOf, optionalFlag, optionalText, pageOf, requiredText } from '../validate.js';
import type { Fields } from '../validate.js';
import {
  bulkLimitExceeded,
  featureDisabled,
  invalidParam,
  notFound,
  simPolicyMissing,
} from '../vendor-error.js';
import type { Handler } from './call.js';

const LIMIT = 10_000;
const PAGE_KEYS = ['pageNum', 'pageSize'];
const FLAGS = ['autoAccept', 'autoLock', 'applySimControl', 'enableBlockFactoryReset'] as const;

/** POST /devices/uploads. */
export const uploadDevices: Handler = ({ tenant, body, now }) => {
  const { behaviour, uploads } = tenant;
  if (!behaviour.uploadsEnabled) throw featureDisabled('Device upload');
  const request = objectOf(body, ['deviceList', ...FLAGS], behaviour.strict);
  const rows = rowsOf(request['deviceList'], behaviour.strict);
  const upload = uploads.start(rows, flagsOf(request, behaviour), now);
  return {
    body: { result: 'SUCCESS', ...summaryOf(upload, behaviour), invalidReasons: invalidReasonsOf(upload) },
    tally: () => tallyOf(upload),
  };
};

/** GET /devices/uploads. */
export const listUploads: Handler = ({ tenant, query }) => {
  checkReadable(tenant.behaviour);
  const { start, size } = pageOf(objectOf(fieldsOfQuery(query), PAGE_KEYS, tenant.behaviour.strict), 1000);
  const all = tenant.uploads.newestFirst();
  const uploads = all.slice(start, start + size).map((upload) => ({
    ...summaryOf(upload, tenant.behaviour),
    uploadDate: upload.startedAt,
    method: upload.method,
  }));
  return { body: { result: 'SUCCESS', totalCount: all.length, uploads, error: null } };
};

/** GET /devices/uploads/{uploadId}: how the upload went for each device, not the state the device has now. */
export const getUpload: Handler = ({ tenant, query, pathId }) => {
  checkReadable(tenant.behaviour);
  const { start, size } = pageOf(objectOf(fieldsOfQuery(query), PAGE_KEYS, tenant.behaviour.strict), 1000);
  const upload = tenant.uploads.find(pathId);
  if (upload === undefined) throw notFound('Upload');
  const devices = upload.rows.slice(start, start + size).map(({ deviceUid, approveId, reason }) => ({
    deviceUid,
    approveId,
    status: reason === undefined ? 'Progress' : reason === null ? 'Complete' : 'Fail',
    ...(typeof reason === 'string' ? { reason } : {}),
  }));
  return { body: { result: 'SUCCESS', status: uploadStatusOf(upload), devices } };
};

function checkReadable({ uploadsEnabled, uploadReadsNeedFeature }: Behaviour): void {
  if (uploadReadsNeedFeature && !uploadsEnabled) throw featureDisabled('Device upload');
}

function rowsOf(deviceList: unknown, strict: boolean): UploadRow[] {
  if (!Array.isArray(deviceList)) throw invalidParam('deviceList', 'must be an array');
  if (deviceList.length > LIMIT) throw bulkLimitExceeded(LIMIT);
  return deviceList.map((item: unknown, index) => {
    const where = `deviceList[${index}]`;
    const row = objectOf(item, ['deviceUid', 'approveId'], strict, where);
    return {
      deviceUid: requiredText(row, 'deviceUid', Infinity, where),
      approveId: optionalText(row, 'approveId', 50, where) ?? '',
      reason: undefined,
    };
  });
}

/** The policy is checked first; a flag the caller may not set is then dropped without a word. */
function flagsOf(request: Fields, { simPolicy, grantedUploadFlags }: Behaviour): Set<UploadFlag> {
  const asked = FLAGS.filter((flag) => optionalFlag(request, flag) ?? false);
  if (asked.includes('applySimControl') && !simPolicy) throw simPolicyMissing();
  return new Set(asked.filter((flag) => grantedUploadFlags.includes(flag)));
}

function summaryOf(upload: Upload, { uploadIdKey }: Behaviour): Record<string, unknown> {
  return {
    [uploadIdKey]: upload.id,
    uploadStatus: uploadStatusOf(upload),
    totalDeviceCount: upload.rows.length,
    validDeviceCount: upload.valid,
    invalidDeviceCount: upload.processed - upload.valid,
  };
}
