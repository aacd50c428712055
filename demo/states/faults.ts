import type { EmulatorRoute, Fault } from 'kg-elements/emulator';
import type { Composition } from './compose.js';

/** The route that the device list comes from. */
export const LIST = 'POST /devices/list';

/** Every call of a route is answered with this status. */
export function answers(
  route: EmulatorRoute,
  status: number,
  more: Partial<Extract<Fault, { kind: 'status' }>> = {},
): Composition {
  return { faults: [{ kind: 'status', status, route, ...more }] };
}

/** The rows of every device list are changed on their way. */
export function listRows(change: (rows: Record<string, unknown>[]) => unknown): Composition {
  return {
    faults: [
      {
        kind: 'body',
        route: LIST,
        body: (body) => {
          const page = body as { deviceList: Record<string, unknown>[] };
          return { ...page, deviceList: change(page.deviceList) };
        },
      },
    ],
  };
}

/** The portal's server is not reached. */
export const unreachable: Composition = {
  network: () => () => Promise.reject(new TypeError('Failed to fetch')),
};
