import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { AuditRecord } from '../proxy/index.js';
import { jsonLine } from './json-line.js';
import { codeOf, Usage } from './usage.js';

/** Where the side-car writes down each command before it leaves. */
export type AuditFile = (record: AuditRecord) => Promise<void>;

/**
 * A file to which records are appended, each a line of JSON that is on the disk before the promise resolves. It is opened anew for every record, so a file that
 * was moved away (logrotate) is begun again, and a folder that is gone or a disk that is full is a failure of that record: then its command is not sent.
 * @throws {Usage} when it cannot be written at the start.
 */
export async function auditFile(path: string): Promise<AuditFile> {
  await append(path, '').catch((error: unknown) => {
    throw new Usage(`KG_AUDIT_FILE: ${path} cannot be written (${codeOf(error)}).`);
  });
  // One after another, so that only one line can be half written.
  let last: Promise<unknown> = Promise.resolve();
  let torn = false;
  return (record) => {
    const written = last.then(async () => {
      // A disk that was full in the middle of a line: the next one must not be glued to its remains.
      const line = (torn ? '\n' : '') + jsonLine(record);
      torn = true;
      await append(path, `${line}\n`);
      torn = false;
    });
    last = written.catch(() => undefined);
    return written;
  };
}

async function append(path: string, text: string): Promise<void> {
  const { O_APPEND, O_CREAT, O_WRONLY } = constants;
  const file = await open(path, O_APPEND | O_CREAT | O_WRONLY, 0o600);
  try {
    if (text !== '') {
      await file.appendFile(text);
      await onDisk(file);
    }
  } finally {
    await file.close();
  }
}

async function onDisk(file: FileHandle): Promise<void> {
  await file.datasync().catch((error: unknown) => {
    // A pipe or a terminal (`/dev/stdout`) has no disk to be on.
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error;
  });
}
