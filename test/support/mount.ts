import '../../src/define.js';
import type { KnoxGuardClient } from '../../src/client/index.js';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import type { EmulatorOptions } from '../../src/emulator/index.js';
import { frame, turn } from './fake-time.js';
import { placeOf } from './place.js';
import { composeStack, type Stack } from './stack.js';

/** What a table is mounted with, beside the emulator's options. */
export interface TableOptions extends EmulatorOptions {
  /** Attributes, as a page's author writes them. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<KgDeviceTable>;
  /** Where it stands; an empty place of its own by default. */
  readonly place?: HTMLElement;
  /** Called before the first request, to put something in its way. */
  readonly before?: (stack: Stack) => void;
}

/** A table with everything behind it. */
export interface MountedTable extends Stack {
  readonly table: KgDeviceTable;
}

/** Mounts a table over a stack of its own and waits for its first answer, good or bad. */
export async function mountTable(options: TableOptions = {}): Promise<MountedTable> {
  const mounted = mountTableSync(options);
  await settled(mounted.table);
  return mounted;
}

/** Mounts a table and does not wait. */
export function mountTableSync(options: TableOptions = {}): MountedTable {
  const { attributes = {}, properties = {}, place = placeOf(), before, ...emulator } = options;
  const stack = composeStack(emulator);
  before?.(stack);
  const table = document.createElement('kg-device-table');
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  Object.assign(table, { client: stack.client }, properties);
  place.append(table);
  return Object.assign(stack, { table });
}

/** Waits until a table asks nothing any more and has drawn what came. */
export async function settled(table: KgDeviceTable): Promise<void> {
  const end = performance.now() + 8000;
  do {
    await turn();
    await table.updateComplete;
    if (performance.now() > end) throw new Error('The table is still busy after eight seconds.');
  } while (isBusy(table));
  await frame();
  await table.updateComplete;
}

function isBusy(table: KgDeviceTable): boolean {
  const busy = table.shadowRoot?.querySelector('table')?.getAttribute('aria-busy') === 'true';
  return busy || table.matches(':state(loading)');
}

/** A client whose device list is answered by hand; everything else of it is missing. */
export function listClient(
  listDevices: (request: { readonly pageNum?: number }, signal: AbortSignal | undefined) => unknown,
): KnoxGuardClient {
  return {
    listDevices: (request: { readonly pageNum?: number }, options?: { readonly signal?: AbortSignal }) =>
      listDevices(request, options?.signal),
  } as unknown as KnoxGuardClient;
}
