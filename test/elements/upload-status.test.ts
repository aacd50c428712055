import { expect } from '@open-wc/testing';
import { KnoxGuardError } from '../../src/client/index.js';
import type { KgUploadStatus } from '../../src/elements/upload-status/kg-upload-status.js';
import { rest } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { announced, control, deepDom, focused, hasControl, rowTexts, textIn } from '../support/seen.js';
import {
  fakeClient,
  imei,
  mountElement,
  type MountOptions,
  quiet,
  statesOf,
  upload,
  UPLOAD,
  UPLOADS,
} from '../support/uploads.js';
import { inScheme } from '../support/schemes.js';

const mount = (options: MountOptions<KgUploadStatus> = {}) => mountElement('kg-upload-status', options);

describe('<kg-upload-status> without an upload-id', () => {
  it('lists the uploads, the newest first, with status and counts', async () => {
    const { element } = await mount({
      before: async (stack) => {
        await upload(stack, 3, 0);
        await upload(stack, 10, 2, { from: 100 });
        return {};
      },
    });
    expect(rowTexts(element)).to.have.length(2);
    expect(rowTexts(element)[0]).to.match(/2026.* via API Complete 12 10 2 /);
    expect(rowTexts(element)[1]).to.match(/ Complete 3 3 0 /);
    expect(statesOf(element)).to.deep.equal(['ready']);
  });

  it('is as high as the rows it has, and leaves no blank below them', async () => {
    const { element } = await mount({ before: async (stack) => (await upload(stack, 1, 0), {}) });
    const body = element.shadowRoot!.querySelector('tbody')!;
    expect(body.offsetHeight).to.equal(body.rows[0]!.offsetHeight);
    const none = (await mount()).element;
    expect(none.shadowRoot!.querySelector('tbody')?.offsetHeight ?? 0).to.equal(0);
  });

  it('asks for 25 a page though the vendor would give 1000, and pages', async () => {
    const { element, asked, queries } = await mountMany(30);
    expect(queries.at(-1)).to.equal('?pageNum=0&pageSize=25');
    expect(textIn(element)).to.contain('1–25 of 30');
    control(element, 'Next page').click();
    await quiet(element);
    expect(queries.at(-1)).to.equal('?pageNum=1&pageSize=25');
    expect(rowTexts(element)).to.have.length(5);
    expect(announced()).to.equal('Rows 26–30 of 30');
    expect(control(element, 'Last page').disabled).to.equal(true);
    expect(asked.length).to.equal(2);
  });

  it('has a page size of the host’s, and keeps the first row on the page when a person changes it', async () => {
    const { element, queries } = await mountMany(30, { 'page-size': '10', page: '1' });
    expect(queries.at(-1)).to.equal('?pageNum=1&pageSize=10');
    const select = element.shadowRoot!.querySelector('select')!;
    select.value = '25';
    select.dispatchEvent(new Event('change'));
    await quiet(element);
    expect(queries.at(-1)).to.equal('?pageNum=0&pageSize=25');
  });

  it('derives no count from others: one that is missing stays missing, and those that do not add up stay so', async () => {
    const { element } = await mount({
      before: async (stack) => {
        await upload(stack, 3);
        await upload(stack, 3, 0, { from: 10 });
        return {};
      },
      faults: [
        rows((row, index) =>
          index === 0
            ? { ...row, validDeviceCount: null }
            : { ...row, totalDeviceCount: 10, validDeviceCount: 7, invalidDeviceCount: 9 },
        ),
      ],
    });
    expect(rowTexts(element)[0]).to.match(/ Complete 3 — 0 /);
    expect(rowTexts(element)[1]).to.match(/ Complete 10 7 9 /);
  });

  it('says when, through what and by whom, where the vendor does', async () => {
    const { element } = await mount({
      before: async (stack) => {
        await upload(stack, 1);
        await upload(stack, 1, 0, { from: 9 });
        return {};
      },
      faults: [
        rows((row, index) =>
          index === 0
            ? { ...row, method: 'Console', uploadedBy: 'Jana Keller', uploadDate: Date.UTC(2026, 1, 3, 12) }
            : { ...row, method: null, uploadDate: null },
        ),
      ],
    });
    const [first, second] = rowTexts(element);
    expect(first).to.match(/^Feb 3, 2026.* via Console by Jana Keller /);
    expect(second, 'without a day it is called by its id').to.match(/^[0-9a-f-]{36} Complete/);
  });

  it('shows an unknown status verbatim', async () => {
    const { element } = await mount({
      before: one,
      faults: [rows((row) => ({ ...row, uploadStatus: 'Validating' }))],
    });
    expect(rowTexts(element)[0]).to.contain('Validating');
    expect(element.shadowRoot!.querySelector('.badge')!.getAttribute('data-known')).to.equal('false');
  });

  it('a row that cannot be read keeps its place, and a damaged one says what is missing', async () => {
    const { element } = await mount({
      before: async (stack) => {
        for (const from of [0, 10, 20]) await upload(stack, 1, 0, { from });
        return {};
      },
      faults: [
        rows((row, index) =>
          index === 1 ? 'no row' : index === 2 ? { ...row, totalDeviceCount: 'many' } : row,
        ),
      ],
    });
    expect(rowTexts(element)[1]).to.equal('This row could not be read. It is in the vendor’s console.');
    expect(element.shadowRoot!.querySelector('.damage')!.getAttribute('aria-label')).to.equal(
      'Could not be read: Devices',
    );
  });

  it('shows how far an upload has come while it is worked on, and no longer', async () => {
    const { element, emulator } = await mount({
      before: (stack) => running(stack),
      attributes: { 'poll-interval': '0' },
    });
    const bar = element.shadowRoot!.querySelector('progress')!;
    expect(bar.value / bar.max)
      .to.be.greaterThan(0.3)
      .and.lessThan(1);
    expect(rowTexts(element)[0]).to.contain('In progress');
    emulator.clock.advance(60_000);
    await element.refresh();
    expect(element.shadowRoot!.querySelector('progress')).to.equal(null);
    expect(rowTexts(element)[0]).to.contain('Complete');
  });
});

describe('choosing an upload', () => {
  it('tells the host, shows its devices, and leads back to the line it came from', async () => {
    const { element } = await mountMany(30, { page: '1' });
    const told: string[] = [];
    element.addEventListener('kg-upload-select', ({ detail }) =>
      told.push(detail.upload?.uploadId ?? detail.uploadId),
    );
    const line = element.shadowRoot!.querySelectorAll<HTMLElement>('[data-upload]')[2]!;
    const id = line.dataset.upload!;
    line.focus();
    line.click();
    await quiet(element);
    expect(told).to.deep.equal([id]);
    expect(element.uploadId).to.equal(id);
    expect(rowTexts(element)[0]).to.match(/^•••• \d{4} LOAN-\d+ Complete/);

    control(element, 'All uploads').focus();
    control(element, 'All uploads').click();
    await quiet(element);
    expect(told).to.deep.equal([id, '']);
    expect(textIn(element)).to.contain('26–30 of 30');
    expect((focused() as HTMLElement).dataset.upload).to.equal(id);
  });

  it('shows nothing itself when the host cancels it', async () => {
    const { element, asked } = await mount({ before: one });
    element.addEventListener('kg-upload-select', (event) => {
      event.preventDefault();
    });
    const before = asked.length;
    element.shadowRoot!.querySelector<HTMLElement>('[data-upload]')!.click();
    await quiet(element);
    expect(element.uploadId).to.equal('');
    expect(asked.length).to.equal(before);
  });

  it('does not ask the list again for what it has just shown', async () => {
    const { element, asked } = await mount({ before: one });
    const before = asked.length;
    element.shadowRoot!.querySelector<HTMLElement>('[data-upload]')!.click();
    await quiet(element);
    expect(asked.slice(before).map(({ path }) => path.replace(/[0-9a-f-]{36}/, '{id}'))).to.deep.equal([
      '/api/knox-guard/devices/uploads/{id}',
    ]);
  });
});

describe('<kg-upload-status> with an upload-id', () => {
  it('shows each device’s result and reason, in words, with the vendor’s own beside them', async () => {
    const { element } = await mountOne(2, 1);
    expect(rowTexts(element)).to.have.length(3);
    expect(rowTexts(element)[0]).to.match(/ LOAN-0 Complete$/);
    expect(rowTexts(element)[2]).to.match(/ Failed Not an IMEI: a digit is wrong\. invalid IMEI$/);
    expect(textIn(element)).to.match(/Devices 3 Valid 2 Invalid 1/);
  });

  it('shows a reason that we have no words for as it came, as text', async () => {
    const { element } = await mountOne(1, 1, {}, [
      devices((row) => ({ ...row, reason: '<img src=x onerror=alert(1)> blocked' })),
    ]);
    expect(rowTexts(element)[1]).to.contain('<img src=x onerror=alert(1)> blocked');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('pages honestly: no total, no last page, until a short page', async () => {
    const { element } = await mountOne(60);
    expect(textIn(element)).to.contain('1–25');
    expect(textIn(element)).not.to.match(/1–25 of/);
    expect(hasControl(element, 'Last page')).to.equal(false);
    control(element, 'Next page').click();
    await quiet(element);
    expect(textIn(element)).to.contain('26–50');
    control(element, 'Next page').click();
    await quiet(element);
    expect(textIn(element)).to.contain('51–60 of 60');
    expect(control(element, 'Next page').disabled).to.equal(true);
  });

  it('on the page after the last full one it says that this was all, and leads back', async () => {
    const { element } = await mountOne(25);
    control(element, 'Next page').click();
    await quiet(element);
    expect(textIn(element)).to.contain('That was all');
    control(element.shadowRoot!.querySelector('.message')!, 'Previous page').click();
    await quiet(element);
    expect(rowTexts(element)).to.have.length(25);
  });

  it('masks numbers until a person asks for one, which hides again with the page', async () => {
    const { element } = await mountOne(30);
    expect(deepDom(element)).not.to.contain(imei(0));
    control(element, `Show Device •••• ${imei(0).slice(-4)} in full`).click();
    await quiet(element);
    expect(deepDom(element)).to.contain(imei(0));
    expect(deepDom(element), 'only that one').not.to.contain(imei(1));
    control(element, 'Next page').click();
    await quiet(element);
    control(element, 'Previous page').click();
    await quiet(element);
    expect(deepDom(element)).not.to.contain(imei(0));
  });

  it('shows nothing of another upload under this one’s id', async () => {
    const { element, client, emulator } = await mountOne(2);
    const other = await upload({ client, emulator }, 1, 0, { from: 500 });
    expect(textIn(element), 'control').to.contain('LOAN-0');
    element.uploadId = other.uploadId;
    await element.updateComplete;
    expect(textIn(element)).not.to.contain('LOAN-0');
    await quiet(element);
    expect(rowTexts(element)).to.have.length(1);
    expect(textIn(element)).to.contain('LOAN-500');
  });

  it('an upload older than the list’s newest thousand is shown without counts', async () => {
    const { element } = await mountOne(2, 0, {}, [rows((row) => ({ ...row, uploadID: 'another' }))]);
    expect(rowTexts(element)).to.have.length(2);
    expect(textIn(element)).to.contain('Devices — Valid — Invalid —');
  });

  it('its devices do not depend on a list that cannot be read', async () => {
    const { element } = await mountOne(2, 0, {}, [{ kind: 'status', status: 500, route: UPLOADS }]);
    expect(rowTexts(element)).to.have.length(2);
    expect(statesOf(element)).to.deep.equal(['ready']);
  });
});

describe('<kg-upload-status> when there is nothing to show', () => {
  it('no upload at all: says where they come from, or what the host says', async () => {
    const { element } = await mount();
    expect(textIn(element)).to.contain('No uploads yet');
    expect(statesOf(element)).to.deep.equal(['empty']);
    element.innerHTML = '<p slot="empty">Ask Maria.</p>';
    expect((element.firstElementChild as HTMLElement).checkVisibility()).to.equal(true);
  });

  it('past the end of the list: one button leads back', async () => {
    const { element } = await mountMany(3, { page: '7' });
    expect(textIn(element)).to.contain('This page is past the end of the list');
    control(element.shadowRoot!.querySelector('.message')!, 'First page').click();
    await quiet(element);
    expect(rowTexts(element)).to.have.length(3);
  });

  it('the vendor has not enabled uploads: says so, and whom to ask', async () => {
    const { element, emulator } = await mount({
      behaviour: { uploadsEnabled: false, uploadReadsNeedFeature: true },
    });
    expect(textIn(element)).to.contain('Uploads are not enabled for your company');
    expect(textIn(element)).to.contain('Ask your Samsung contact, or write to knoxapi@samsungknox.com');
    expect(statesOf(element)).to.deep.equal(['failed']);
    emulator.behaviour.uploadsEnabled = true;
    control(element, 'Try again').click();
    await quiet(element);
    expect(textIn(element)).to.contain('No uploads yet');
  });

  it('the portal does not permit it: says so, and sends nobody to Samsung', async () => {
    const error = new KnoxGuardError('forbidden', {
      operation: 'listUploads',
      status: 403,
      proxyCode: 'forbidden',
      reason: 'Not permitted.',
    });
    const { element } = await mount({
      properties: { client: fakeClient({ listUploads: () => Promise.reject(error) }) },
    });
    expect(textIn(element)).to.contain('You may not see uploads');
    expect(textIn(element)).not.to.contain('Samsung');
  });

  it('no such upload: says so', async () => {
    const { element } = await mount({ attributes: { 'upload-id': '0b4f9c6e-0000-4000-a000-000000000000' } });
    expect(textIn(element)).to.contain('Knox Guard has no such upload');
  });

  it('no way to Knox Guard: says how to set one', async () => {
    const { element } = await mount({ disconnected: true });
    expect(textIn(element)).to.contain('endpoint="/api/knox-guard"');
    expect(statesOf(element)).to.deep.equal(['failed']);
  });

  it('a client of the host’s that answers no page is a failure, and the element lives on', async () => {
    for (const answer of [undefined, null, 42, {}, { rows: 'many' }]) {
      const { element } = await mount({
        properties: { client: fakeClient({ listUploads: async () => answer }) },
      });
      expect(textIn(element), JSON.stringify(answer)).to.contain('The answer could not be read');
      element.remove();
    }
  });
});

describe('<kg-upload-status> that cannot be refreshed', () => {
  for (const [what, mountIt, route] of [
    ['the list', () => mount({ before: one }), UPLOADS],
    ['one upload', () => mountOne(3), UPLOAD],
  ] as const)
    it(`keeps the last good rows of ${what}, says why and how old they are, and recovers`, async () => {
      const { element, emulator } = await mountIt();
      const before = rowTexts(element);
      const fault = emulator.faults.add({ kind: 'status', status: 503, route });
      await element.refresh();
      expect(fault.count, 'control: the fault struck').to.be.above(0);
      expect(rowTexts(element)).to.deep.equal(before);
      expect(textIn(element)).to.match(/is not available just now\. Showing what was true at \d\d:\d\d/);
      expect(statesOf(element)).to.deep.equal(['ready', 'stale']);
      fault.remove();
      control(element, 'Try again').click();
      await quiet(element);
      expect(statesOf(element)).to.deep.equal(['ready']);
    });

  it('says that the rows are another page’s, when it is the next page that fails', async () => {
    const { element, emulator } = await mountMany(30);
    emulator.faults.add({ kind: 'status', status: 503, route: UPLOADS });
    control(element, 'Next page').click();
    await quiet(element);
    expect(textIn(element)).to.contain('These are not the rows of the page chosen now.');
    expect(announced()).to.equal('Knox Guard is not available just now');
  });

  it('with another client shows nothing of the first tenant', async () => {
    const a = await mountOne(2);
    const { element } = a;
    expect(deepDom(element), 'control').to.contain('LOAN-0');
    const b = await mount();
    element.client = b.client;
    await element.updateComplete;
    expect(deepDom(element)).not.to.contain('LOAN-0');
  });
});

for (const scheme of ['light', 'dark'])
  describe(`axe finds nothing in <kg-upload-status>, ${scheme}`, () => {
    const states: Readonly<Record<string, () => Promise<KgUploadStatus>>> = {
      list: async () => (await mountMany(3)).element,
      'list in progress': async () => (await mount({ before: (stack) => running(stack) })).element,
      'one upload': async () => (await mountOne(3, 2)).element,
      'one upload, chosen': async () => {
        const { element } = await mountMany(2);
        element.shadowRoot!.querySelector<HTMLElement>('[data-upload]')!.click();
        await quiet(element);
        return element;
      },
      'one upload in progress': async () => (await mountRunning()).element,
      loading: async () => {
        const element = document.createElement('kg-upload-status');
        element.client = fakeClient({ listUploads: () => new Promise(() => undefined) });
        placeOf().append(element);
        await element.updateComplete;
        return element;
      },
      empty: async () => (await mount()).element,
      'no more devices': async () => (await mountOne(25, 0, { page: '1' })).element,
      'not enabled': async () =>
        (await mount({ behaviour: { uploadsEnabled: false, uploadReadsNeedFeature: true } })).element,
      stale: async () => {
        const { element, emulator } = await mountMany(2);
        emulator.faults.add({ kind: 'status', status: 503 });
        await element.refresh();
        return element;
      },
      'unknown, damaged and unreadable rows': async () =>
        (
          await mount({
            before: async (stack) => {
              for (const from of [0, 10, 20]) await upload(stack, 1, 0, { from });
              return {};
            },
            faults: [
              rows((row, index) =>
                index === 0 ? 'x' : { ...row, uploadStatus: 'Validating', totalDeviceCount: [] },
              ),
            ],
          })
        ).element,
    };
    for (const [state, make] of Object.entries(states))
      it(state, () =>
        inScheme(scheme, async () => {
          await expect(await make()).to.be.accessible();
        }),
      );
  });

/** A list of so many uploads, and the queries that were asked. */
async function mountMany(count: number, attributes: Readonly<Record<string, string>> = {}) {
  const queries: string[] = [];
  const mounted = await mount({
    attributes,
    before: async (stack) => {
      for (let index = 0; index < count; index += 1) await upload(stack, 1, 0, { from: index, ms: 10_000 });
      stack.between = (request) => {
        queries.push(new URL(request.url).search);
        return undefined;
      };
      return {};
    },
  });
  return Object.assign(mounted, { queries });
}

/** One upload of devices that were taken, and of some that were not. */
function mountOne(
  good: number,
  bad = 0,
  attributes: Readonly<Record<string, string>> = {},
  faults: MountOptions<KgUploadStatus>['faults'] = [],
) {
  return mount({
    faults,
    before: async (stack) => ({ 'upload-id': (await upload(stack, good, bad)).uploadId, ...attributes }),
  });
}

function mountRunning() {
  return mount({
    before: async (stack) => ({ 'upload-id': (await upload(stack, 300, 0, { ms: 1500 })).uploadId }),
  });
}

async function one(stack: Parameters<typeof upload>[0]): Promise<Record<string, string>> {
  await upload(stack, 1);
  return {};
}

async function running(stack: Parameters<typeof upload>[0]): Promise<Record<string, string>> {
  await upload(stack, 300, 0, { ms: 1500 });
  await rest();
  return {};
}

/** A fault that rewrites the rows of the list. */
function rows(change: (row: Record<string, unknown>, index: number) => unknown) {
  return rewriting(UPLOADS, 'uploads', change);
}

/** A fault that rewrites an upload's devices. */
function devices(change: (row: Record<string, unknown>, index: number) => unknown) {
  return rewriting(UPLOAD, 'devices', change);
}

function rewriting(
  route: typeof UPLOADS | typeof UPLOAD,
  name: string,
  change: (row: Record<string, unknown>, index: number) => unknown,
) {
  return {
    kind: 'body',
    route,
    body: (answer: unknown) => {
      const page = answer as Record<string, Record<string, unknown>[]>;
      return { ...page, [name]: page[name]!.map(change) };
    },
  } as const;
}
