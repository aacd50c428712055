import type { KnoxGuardClient } from '../../src/client/index.js';

/** A device as a row shows it: everything by which it can be told where, when and for whom it was asked. */
export interface SeenRow {
  readonly id: string;
  readonly tenant: string;
  readonly page: number;
  readonly filter: string;
  /** The how-manieth question of all this row answers. */
  readonly asked: number;
  /** What the host's column says. */
  readonly extra: string;
  readonly checked: boolean;
}

/** What a person sees of a table. */
export interface Seen {
  readonly rows: readonly SeenRow[];
  /** Whether it tells that the rows are not those asked for now. */
  readonly excused: boolean;
  readonly counts: readonly number[];
  readonly selected: readonly string[];
}

/** What can be done to a table, and what is then seen: our own, or a broken one that the rules must catch. */
export interface Screen {
  readonly tenant: (tenant: Tenant) => void;
  readonly page: (page: number) => void;
  readonly filter: (filter: string) => void;
  readonly refresh: () => void;
  readonly poll: () => Promise<void>;
  readonly count: () => void;
  readonly press: (row: number) => void;
  /** After it has drawn what it has. */
  readonly seen: () => Promise<Seen>;
  readonly remove: () => void;
}

/** Hands an answer over at a time of the scheduler's choosing. */
export type Later = <T>(what: string, answer: () => T) => Promise<T>;

/** A tenant of the vendor's: twelve devices, of which every other is locked, and a client that answers when the scheduler says. */
export class Tenant {
  readonly name: string;
  readonly client: KnoxGuardClient;
  /** The questions for a page, in the order they came. */
  readonly questions: { readonly page: number; readonly filter: string; failed: boolean }[] = [];
  /** Whether the next questions fail. */
  failing = false;

  constructor(name: string, later: Later) {
    this.name = name;
    const listDevices = ({ pageNum = 0, pageSize = 4, filter }: Request) => {
      const state = filter?.status?.[0] ?? '';
      if (pageSize === 1)
        return later(`${name} count`, () => ({ rows: [], totalCount: name === 'A' ? 7 : 7000 }));
      const { failing } = this;
      const asked = this.questions.push({ page: pageNum, filter: state, failed: failing }) - 1;
      // Answers come also to a question that was called off: the worst that a network can do.
      return later(`${name} list ${asked}`, () => {
        if (failing) throw new Error('unavailable');
        const all = Array.from({ length: 12 }, (_, index) => index).filter(
          (index) => !state || index % 2 === 1,
        );
        const rows = all.slice(pageNum * 4, pageNum * 4 + 4).map((index) => ({
          readable: true as const,
          issues: [],
          value: {
            objectId: `${name}-${index}`,
            deviceUid: `35391805123${String(1000 + index)}`,
            approveId: [name, index, pageNum, state || '-', asked].join('/'),
            status: index % 2 === 1 ? 'Locked' : 'Enrolled',
          },
        }));
        return { rows, totalCount: all.length };
      });
    };
    this.client = { listDevices } as unknown as KnoxGuardClient;
  }
}

interface Request {
  readonly pageNum?: number;
  readonly pageSize?: number;
  readonly filter?: { readonly status?: readonly string[] };
}

/** Reads a row's words back. */
export function rowFrom(label: string, extra: string, checked: boolean): SeenRow {
  const [tenant = '', index = '', page = '', filter = '', asked = ''] = label.split('/');
  return {
    id: `${tenant}-${index}`,
    tenant,
    page: Number(page),
    filter: filter === '-' ? '' : filter,
    asked: Number(asked),
    extra,
    checked,
  };
}

/** Something that happens to a table. */
export type Step =
  | { readonly do: 'refresh' | 'poll' | 'count' | 'tenant' | 'fail' }
  | { readonly do: 'page' | 'press'; readonly at: number }
  | { readonly do: 'filter'; readonly to: string };

/**
 * Does the steps, lets some answers come after each, and then all; after every one the rules must hold.
 * @throws with the rule that does not.
 */
export async function follow(
  make: (tenant: Tenant) => Screen,
  steps: readonly { readonly step: Step; readonly answers: number }[],
  later: Later,
  answerOne: () => Promise<boolean>,
): Promise<void> {
  const tenants = [new Tenant('A', later), new Tenant('B', later)] as const;
  let [tenant, other]: Tenant[] = [...tenants] as [Tenant, Tenant];
  const wanted = { page: 0, filter: '' };
  let selected = new Set<string>();
  let newest = -1;
  const screen = make(tenant);
  try {
    const look = async (last = false): Promise<Seen> => {
      const seen = await screen.seen();
      const of = (holds: boolean, rule: string) => {
        if (!holds)
          throw new Error(`${rule}: ${JSON.stringify({ seen, wanted, tenant: tenant!.name, newest })}`);
      };
      const [first] = seen.rows;
      of(
        seen.rows.every((row) => row.tenant === tenant!.name),
        'no row of another tenant',
      );
      of(
        seen.rows.every((row) => row.asked === first!.asked),
        'all rows of one answer',
      );
      of(!first || first.asked >= newest, 'nothing older than what was there');
      if (first) newest = first.asked;
      const right = !first || (first.page === wanted.page && first.filter === wanted.filter);
      of(right || (seen.excused && !last), 'rows of another page or filter are said to be');
      of(
        seen.rows.every(({ id, extra }) => ['', '…', `of ${id}`].includes(extra)),
        'the host’s word about this device',
      );
      of(
        seen.counts.every((count) => count > 1000 === (tenant!.name === 'B')),
        'counts of this tenant',
      );
      of([...seen.selected].sort().join() === [...selected].sort().join(), 'the devices that were pressed');
      of(
        seen.rows.every(({ id, checked }) => checked === selected.has(id)),
        'marks on the devices that were pressed',
      );
      return seen;
    };
    const act = async (step: Step): Promise<void> => {
      switch (step.do) {
        case 'refresh':
          screen.refresh();
          return;
        case 'poll':
          await screen.poll();
          return;
        case 'count':
          screen.count();
          return;
        case 'fail':
          tenant!.failing = !tenant!.failing;
          return;
        case 'page':
          wanted.page = step.at;
          screen.page(step.at);
          return;
        case 'filter':
          wanted.filter = step.to;
          screen.filter(step.to);
          return;
        case 'press': {
          const row = (await screen.seen()).rows[step.at];
          if (!row) return;
          if (!selected.delete(row.id)) selected.add(row.id);
          screen.press(step.at);
          return;
        }
        case 'tenant':
          [tenant, other] = [other, tenant];
          selected = new Set();
          newest = -1;
          screen.tenant(tenant!);
      }
    };
    await look();
    for (const { step, answers } of steps) {
      await act(step);
      await look();
      for (let answer = 0; answer < answers && (await answerOne()); answer += 1) await look();
    }
    // In the end everything is answered, and what is there is the newest that was asked for.
    tenant.failing = false;
    screen.refresh();
    await look();
    while (await answerOne()) await look();
    const { rows } = await look(true);
    const { length } = tenant.questions;
    if (rows.length === 0 || rows[0]!.asked !== length - 1)
      throw new Error(`the newest answer is there in the end: ${JSON.stringify({ rows, length })}`);
  } finally {
    screen.remove();
    while (await answerOne());
  }
}
