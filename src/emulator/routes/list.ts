import { rowOf } from '../device.js';
import { SORT_KEYS } from '../sorted.js';
import type { SortKey } from '../sorted.js';
import { objectOf, optionalFlag, optionalInteger, optionalText, pageOf } from '../validate.js';
import type { Fields } from '../validate.js';
import { invalidParam } from '../vendor-error.js';
import type { Handler } from './call.js';

const KEYS = ['pageNum', 'pageSize', 'search', 'sortBy', 'sortOrder', 'filter'];
const FILTER_KEYS = ['status', 'simControlEnabled', 'simControlApplied', 'updateTimeFrom'];

/** POST /devices/list. */
export const listDevices: Handler = ({ tenant, body, now }) => {
  const { behaviour } = tenant;
  const request = objectOf(body, KEYS, behaviour.strict);
  const filter = objectOf(request['filter'] ?? {}, FILTER_KEYS, behaviour.strict, 'filter');
  const { totalCount, devices } = tenant.list.page({
    ...pageOf(request, 25),
    search: optionalText(request, 'search', 100) ?? '',
    sortBy: sortKeyOf(request),
    descending: oneOf(request, 'sortOrder', ['descending', 'ascending']) !== 'ascending',
    states: statesOf(filter),
    simControlEnabled: optionalFlag(filter, 'simControlEnabled', 'filter'),
    simControlApplied: optionalFlag(filter, 'simControlApplied', 'filter'),
    updateTimeFrom: optionalInteger(filter, 'updateTimeFrom', 0, Number.MAX_SAFE_INTEGER, 'filter'),
  });
  const deviceList = devices.map((device) => rowOf(device, now, behaviour));
  return { body: { result: 'SUCCESS', totalCount, deviceList } };
};

function sortKeyOf(request: Fields): SortKey {
  return oneOf(request, 'sortBy', SORT_KEYS) ?? 'updateTime';
}

function oneOf<T extends string>(fields: Fields, name: string, values: readonly T[]): T | undefined {
  const given = optionalText(fields, name);
  const value = values.find((candidate) => candidate === given);
  if (given !== undefined && value === undefined)
    throw invalidParam(name, `must be one of ${values.join(', ')}`);
  return value;
}

function statesOf(filter: Fields): string[] | undefined {
  const states = filter['status'] ?? undefined;
  if (states === undefined) return undefined;
  if (!Array.isArray(states)) throw invalidParam('filter.status', 'must be an array');
  if (!states.every((state) => typeof state === 'string')) {
    throw invalidParam('filter.status', 'must hold state names');
  }
  return states.length === 0 ? undefined : states;
}
