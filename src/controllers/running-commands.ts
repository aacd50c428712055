import type { OperationName } from '../api/index.js';
import type { CommandResult, KnoxGuardClient } from '../client/index.js';
import type { Intent } from './command-state.js';
import type { DeviceIdentity } from './find-device.js';

/** A command that has left, or of which nobody knows yet whether it was carried out. */
export interface RunningCommand<Request = unknown, Response = unknown, Subject = DeviceIdentity> {
  readonly intent: Intent<Request, Subject>;
  readonly outcome: Promise<CommandResult<Response>>;
}

/**
 * Commands under way, by client and device: a form that a framework throws away and makes anew finds its command here instead of offering
 * to send it once more.
 */
const running = new WeakMap<KnoxGuardClient, Map<string, AnyCommand>>();

/** A command for a device or for whatever else one may be about. */
type AnyCommand = RunningCommand<unknown, unknown, unknown>;

/** The command under way for a device, if there is one. */
export function runningCommand(
  client: KnoxGuardClient,
  operation: OperationName,
  identity: unknown,
): AnyCommand | undefined {
  return running.get(client)?.get(keyOf(operation, identity));
}

/** Notes a command that is about to be sent. */
export function noteCommand(operation: OperationName, command: AnyCommand): void {
  const { client, identity } = command.intent;
  const commands = running.get(client) ?? new Map<string, AnyCommand>();
  commands.set(keyOf(operation, identity), command);
  running.set(client, commands);
}

/** Forgets the command of an intent, now that its outcome is known; `false` when somebody else already has. */
export function forgetCommand(
  operation: OperationName,
  { client, identity, commandId }: Intent<unknown, unknown>,
): boolean {
  const found = runningCommand(client, operation, identity);
  if (found?.intent.commandId !== commandId) return false;
  return running.get(client)?.delete(keyOf(operation, identity)) ?? false;
}

function keyOf(operation: OperationName, identity: unknown): string {
  return JSON.stringify([operation, identity]);
}
