import type { OperationName } from '../api/index.js';
import { auditCommand, type CommandStep } from './audit.js';
import type { BulkItem, BulkItemState } from './bulk-run.js';
import type { Intent } from './command-state.js';

type Item = BulkItem<unknown, unknown, unknown>;

/** Items as they were when last told of, by run: an element made anew must not tell of them again. */
const told = new WeakMap<object, readonly Item[]>();

/** Tells the host what has become of a run's items since it was last asked. */
export function auditRun(
  host: HTMLElement,
  operation: OperationName,
  run: { readonly items: readonly Item[] },
): void {
  const { items } = run;
  const before = told.get(run) ?? [];
  if (items === before) return;
  told.set(run, items);
  for (const [index, item] of items.entries()) {
    const old = before[index];
    if (old === item) continue;
    // Asked about anew, under a new id: the old one will never be sent.
    if (old && old.intent !== item.intent && old.state.name === 'waiting')
      auditCommand(host, operation, old.intent, { step: 'result', outcome: 'cancelled' });
    const step = resultOf(item);
    if (step) auditCommand(host, operation, item.intent, step);
  }
}

/** The same step of many commands. */
export function auditAll(
  host: HTMLElement,
  operation: OperationName,
  intents: readonly Intent<unknown, unknown>[],
  step: CommandStep,
): void {
  for (const intent of intents) auditCommand(host, operation, intent, step);
}

function resultOf({ intent, state }: Item): CommandStep | undefined {
  const step = 'result';
  // A form of this device's own had a command under way: its outcome is shown, and this one was never sent.
  if (commandOf(state) !== undefined && commandOf(state) !== intent.commandId)
    return { step, outcome: 'not-sent' };
  switch (state.name) {
    case 'waiting':
    case 'sending':
      return undefined;
    case 'cancelled':
    case 'left':
      return { step, outcome: state.name };
    case 'done':
      return { step, outcome: 'done', transactionId: state.result.transactionId };
    case 'unknown':
      return { step, outcome: state.found ? 'done' : 'unknown', transactionId: state.error.transactionId };
    case 'rejected':
    case 'not-sent':
      return { step, outcome: state.name, transactionId: state.error.transactionId };
  }
}

/** Under which id that was sent which brought an item into its state. */
function commandOf(state: BulkItemState<unknown>): string | undefined {
  if (state.name === 'done') return state.result.commandId;
  return 'error' in state ? state.error.commandId : undefined;
}
