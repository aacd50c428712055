import { objectOf, optionalText, requiredText } from '../validate.js';
import { deviceNotFound, invalidParam } from '../vendor-error.js';
import type { Handler } from './call.js';

const KEYS = ['deviceUid', 'approveId', 'approveComment'];

/** POST /devices/approve: Pending becomes Accepted; here approveId is a value being set, not an identifier. */
export const approveDevice: Handler = ({ tenant, body, now }) => {
  const { store, behaviour } = tenant;
  const request = objectOf(body, KEYS, behaviour.strict);
  const deviceUid = requiredText(request, 'deviceUid');
  const approveId = optionalText(request, 'approveId', 50);
  const approveComment = optionalText(request, 'approveComment', 1000);
  const device = store.byUid(deviceUid);
  if (device === undefined) throw deviceNotFound();
  const owner = approveId === undefined || approveId === '' ? undefined : store.byApproveId(approveId);
  if (behaviour.uniqueApproveId && owner !== undefined && owner !== device) {
    throw invalidParam('approveId', 'is used by another device');
  }
  store.command('approve', device, now, {
    ...(approveId === undefined ? {} : { approveId }),
    ...(approveComment === undefined ? {} : { approveComment }),
  });
  return { body: { result: 'SUCCESS', objectId: device.objectId, requestedId: deviceUid } };
};
