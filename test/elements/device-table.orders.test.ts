import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FakeTime, rest } from '../support/fake-time.js';
import '../../src/define.js';
import {
  follow,
  type Later,
  rowFrom,
  type Screen,
  type SeenRow,
  type Step,
  type Tenant,
} from '../support/orders.js';
import { placeOf } from '../support/place.js';
import { columnTexts, rowsOf, textIn } from '../support/seen.js';

/** How many schedules: each is some steps with all that can come between them. */
const RUNS = 60;
const enrich: NonNullable<HTMLElementTagNameMap['kg-device-table']['enrich']> = (devices) =>
  later('enrich', () =>
    Object.fromEntries(devices.map(({ objectId = '' }) => [objectId, { word: `of ${objectId}` }])),
  );
let later: Later;

/** Our table. */
function ours(tenant: Tenant, time: FakeTime): Screen {
  const table = document.createElement('kg-device-table');
  Object.assign(table, {
    client: tenant.client,
    pageSize: 4,
    pollInterval: 1,
    selection: 'multiple',
    columns: 'approveId status word',
    hostColumns: [{ field: 'word', label: 'Word' }],
    enrich,
  });
  placeOf().append(table);
  return {
    tenant: ({ client }) => (table.client = client),
    page: (page) => (table.page = page),
    filter: (states) => (table.states = states),
    refresh: () => void table.refresh(),
    poll: () => time.advance(1200),
    count: () => {
      table.shadowRoot?.querySelector<HTMLElement>('.filter-button')?.click();
    },
    press: (row) => rowsOf(table)[row]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click(),
    seen: async () => {
      await table.updateComplete;
      await rest();
      const extras = columnTexts(table, 'word');
      return {
        rows: columnTexts(table, 'approveId').map((label, index) =>
          rowFrom(
            label,
            extras[index]?.startsWith('of ') ? extras[index] : '',
            rowsOf(table)[index]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked === true,
          ),
        ),
        excused:
          table.shadowRoot?.querySelector('table')?.getAttribute('aria-busy') === 'true' ||
          textIn(table).includes('These are not the devices'),
        counts: [...(table.shadowRoot?.querySelectorAll('.filter-number') ?? [])].map((node) =>
          Number(node.textContent.replace(/\D/g, '')),
        ),
        selected: table.selectedDevices.map(({ objectId = '' }) => objectId),
      };
    },
    remove: () => {
      table.remove();
    },
  };
}

/** Tables as they are often written, each with one mistake. */
type Mistake = 'shows what comes last' | 'forgets no tenant' | 'selects by place' | 'fills by place';
function naive(tenant: Tenant, mistake: Mistake): Screen {
  let rows: SeenRow[] = [];
  let words: string[] = [];
  let counts: number[] = [];
  const marked = new Set<string>();
  const asking = { tenant, page: 0, filter: '', nth: 0 };
  let busy = false;
  const ask = () => {
    const nth = (asking.nth += 1);
    const of = asking.tenant;
    busy = true;
    const request = {
      pageNum: asking.page,
      pageSize: 4,
      ...(asking.filter && { filter: { status: [asking.filter] } }),
    };
    void of.client
      .listDevices(request as never)
      .then(async (page) => {
        const newest = mistake === 'shows what comes last' || nth === asking.nth;
        if (!newest) return;
        busy = false;
        const labels = page.rows.flatMap((row) => (row.readable ? [row.value.approveId ?? ''] : []));
        rows = labels.map((label) => rowFrom(label, '', false));
        words = mistake === 'fills by place' ? words : [];
        const ids = rows.map(({ id }) => id);
        const extra = await later('enrich', () => ids.map((id) => `of ${id}`));
        if (mistake === 'fills by place' || nth === asking.nth) words = extra;
      })
      .catch(() => undefined);
  };
  ask();
  const keyOf = (row: number) => (mistake === 'selects by place' ? String(row) : (rows[row]?.id ?? ''));
  return {
    tenant: (next) => {
      asking.tenant = next;
      if (mistake !== 'forgets no tenant') rows = [];
      [words, counts] = [[], []];
      marked.clear();
      ask();
    },
    page: (page) => {
      asking.page = page;
      ask();
    },
    filter: (filter) => {
      asking.filter = filter;
      ask();
    },
    refresh: ask,
    poll: () => Promise.resolve(),
    count: () => {
      const { client } = asking.tenant;
      void client.listDevices({ pageSize: 1 }).then(({ totalCount = 0 }) => {
        if (client === asking.tenant.client) counts = [totalCount];
      });
    },
    press: (row) => {
      if (!marked.delete(keyOf(row))) marked.add(keyOf(row));
    },
    seen: async () => {
      await rest();
      return {
        rows: rows.map((row, index) => ({
          ...row,
          extra: words[index] ?? '',
          checked: marked.has(keyOf(index)),
        })),
        excused: busy,
        counts,
        selected:
          mistake === 'selects by place' ? [...marked].map((at) => rows[Number(at)]?.id ?? '') : [...marked],
      };
    },
    remove: () => undefined,
  };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('page' as const), at: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('press' as const), at: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('filter' as const), to: fc.constantFrom('', 'Locked') }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'refresh' as const,
        'poll' as const,
        'tenant' as const,
        'count' as const,
        'fail' as const,
      ),
    }),
  },
);
const steps = fc.array(fc.record({ step, answers: fc.nat(3) }), { minLength: 4, maxLength: 16 });

/** Runs schedules until one breaks a rule; answers how often each kind of answer came, and the first broken rule. */
async function run(make: (tenant: Tenant) => Screen, runs = RUNS) {
  const came = new Map<string, number>();
  const outcome = await fc.check(
    fc.asyncProperty(fc.scheduler(), steps, async (scheduler, all) => {
      later = (what, answer) => {
        const kind = what.replace(/^[AB] | \d+$/g, '');
        return scheduler.schedule(Promise.resolve(), what).then(() => {
          came.set(kind, (came.get(kind) ?? 0) + 1);
          return answer();
        });
      };
      await follow(
        make,
        all,
        (what, answer) => later(what, answer),
        async () => {
          await rest();
          if (scheduler.count() === 0) return false;
          await scheduler.waitNext(1);
          return true;
        },
      );
    }),
    { numRuns: runs, endOnFailure: true },
  );
  return { came, broken: outcome.failed ? String(outcome.errorInstance) : undefined };
}

describe('<kg-device-table> in every order of answers', () => {
  const { setTimeout } = window;
  let time: FakeTime;
  beforeEach(() => {
    // The pause between two counts is not what this is about.
    const soon = (handler: (...args: unknown[]) => void, ms?: number) =>
      setTimeout.call(window, handler, ms === 100 ? 0 : ms);
    window.setTimeout = soon as unknown as typeof window.setTimeout;
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
    window.setTimeout = setTimeout;
  });

  it(`shows the newest that was asked for and nothing of another tenant, page or filter, and selects devices, not places: ${RUNS} schedules`, async () => {
    const { came, broken } = await run((tenant) => ours(tenant, time));
    expect(broken).to.equal(undefined);
    expect(came.get('list')).to.be.greaterThan(RUNS * 3);
    for (const kind of ['count', 'enrich']) expect(came.get(kind), kind).to.be.greaterThan(RUNS);
  }).timeout(60_000);

  const rules: Record<Mistake, RegExp> = {
    'shows what comes last': /nothing older|another tenant|another page or filter|newest answer/,
    'forgets no tenant': /another tenant/,
    'selects by place': /devices that were pressed/,
    'fills by place': /word about this device/,
  };
  for (const mistake of Object.keys(rules) as Mistake[])
    it(`control: a table that ${mistake} is caught`, async () => {
      const { broken } = await run((tenant) => naive(tenant, mistake), 400);
      expect(broken).to.match(rules[mistake]);
    }).timeout(60_000);
});
