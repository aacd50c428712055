import { approveDevice } from './routes/approve.js';
import { checkAuthorization } from './routes/authorization.js';
import { blinkDevice } from './routes/blink.js';
import type { Handler } from './routes/call.js';
import { listDevices } from './routes/list.js';
import { getTransaction } from './routes/transaction.js';
import { getUpload, listUploads, uploadDevices } from './routes/uploads.js';
import { methodNotAllowed, notFound } from './vendor-error.js';
import type { VendorError } from './vendor-error.js';

/** The name faults and the log give to what can be called. */
export type EmulatorRoute =
  | 'POST /ams/v1/users/accesstoken'
  | 'GET /authorization'
  | 'POST /transaction'
  | 'POST /devices/uploads'
  | 'GET /devices/uploads'
  | 'GET /devices/uploads/{uploadId}'
  | 'POST /devices/list'
  | 'POST /devices/approve'
  | 'POST /devices/blink';

/** An operation of the emulated API; a command changes something and is remembered for `/transaction`. */
export interface Operation {
  readonly handle: Handler;
  readonly command: boolean;
}

/** Where a request leads. */
export type Match =
  | { readonly kind: 'token'; readonly route: EmulatorRoute }
  | {
      readonly kind: 'operation';
      readonly route: EmulatorRoute;
      readonly operation: Operation;
      readonly pathId: string;
    }
  | { readonly kind: 'nowhere'; readonly error: VendorError; readonly allow: string | null };

const TOKEN_PATH = '/ams/v1/users/accesstoken';
/** The production path, and the development one the reference prints beside it. */
const BASE = /^\/(?:kcs\/v1\.1\/kg|integration)(?=\/)/;

const operations: Record<Exclude<EmulatorRoute, `POST ${typeof TOKEN_PATH}`>, Operation> = {
  'GET /authorization': { handle: checkAuthorization, command: false },
  'POST /transaction': { handle: getTransaction, command: false },
  'POST /devices/uploads': { handle: uploadDevices, command: true },
  'GET /devices/uploads': { handle: listUploads, command: false },
  'GET /devices/uploads/{uploadId}': { handle: getUpload, command: false },
  'POST /devices/list': { handle: listDevices, command: false },
  'POST /devices/approve': { handle: approveDevice, command: true },
  'POST /devices/blink': { handle: blinkDevice, command: true },
};

/** Finds what a method and a path lead to. */
export function match(method: string, pathname: string): Match {
  if (pathname === TOKEN_PATH) {
    return method === 'POST' ? { kind: 'token', route: `POST ${TOKEN_PATH}` } : refused(method, ['POST']);
  }
  const path = BASE.test(pathname) ? pathname.replace(BASE, '') : '';
  const uploadId = /^\/devices\/uploads\/([^/]+)$/.exec(path)?.[1];
  const template = uploadId === undefined ? path : '/devices/uploads/{uploadId}';
  const route = `${method} ${template}`;
  if (isOperation(route)) {
    return { kind: 'operation', route, operation: operations[route], pathId: decoded(uploadId ?? '') };
  }
  return refused(
    method,
    ['GET', 'POST'].filter((other) => isOperation(`${other} ${template}`)),
  );
}

function refused(method: string, allowed: readonly string[]): Match {
  return allowed.length === 0
    ? { kind: 'nowhere', error: notFound('Resource'), allow: null }
    : { kind: 'nowhere', error: methodNotAllowed(method), allow: allowed.join(', ') };
}

function isOperation(route: string): route is keyof typeof operations {
  return Object.hasOwn(operations, route);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
