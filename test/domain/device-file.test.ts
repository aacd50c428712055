import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UploadRequest } from '../../src/api/requests.js';
import {
  DeviceFile,
  detectMapping,
  fileLimits,
  type FileTable,
  type Mapping,
  readDeviceFile,
  readDeviceText,
  rejectsCsv,
  splitIntoBatches,
  UnreadableFile,
} from '../../src/domain/device-file/index.js';
import { corpus, imei, workbook } from '../support/device-files.js';

const atOnce = (): Promise<void> => Promise.resolve();
const blob = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes]);

/** A table with all its rows checked. */
function checked(table: FileTable, mapping: Mapping = detectMapping(table.rows)): DeviceFile {
  const file = new DeviceFile(table, mapping);
  while (!file.done) file.step(1000);
  return file;
}

async function fileOf(text: string): Promise<DeviceFile> {
  return checked(await readDeviceText(text, atOnce));
}

const sent = (file: DeviceFile): string[] =>
  file.ready().map(({ deviceUid, approveId }) => (approveId ? `${deviceUid}:${approveId}` : deviceUid));

describe('a file as people send it', () => {
  it('the corpus has at least sixty of them', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
  });

  it.each(corpus)('$name', async ({ bytes, unreadable, ready, readyCount, said = {} }) => {
    const reading = readDeviceFile(blob(bytes()), atOnce);
    if (unreadable) {
      await expect(reading).rejects.toMatchObject({ name: 'UnreadableFile', code: unreadable });
      return;
    }
    const file = checked(await reading);
    if (ready) expect(sent(file)).toEqual(ready);
    expect(file.ready()).toHaveLength(readyCount ?? ready?.length ?? -1);
    for (const [row, codes] of Object.entries(said))
      expect(file.row(Number(row))?.problems.map(({ code }) => code)).toEqual(codes);
    const { total, ready: count, refused, dropped } = file.counts();
    expect(count + refused + dropped).toBe(total);
  });

  it('that claims two gigabytes is refused before a byte of it is read', async () => {
    const claimed = {
      size: 2 * 1024 ** 3,
      arrayBuffer: () => Promise.reject(new Error('It was read.')),
    } as unknown as Blob;
    await expect(readDeviceFile(claimed, atOnce)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('of more rows than twenty uploads is refused', async () => {
    const text = '1\n'.repeat(fileLimits.rows + 1);
    await expect(readDeviceText(text, atOnce)).rejects.toMatchObject({ code: 'too-many-rows' });
  });

  it('that grows beyond all measure when unpacked is refused before it is unpacked', async () => {
    const bomb = workbook({ Sheet1: [['IMEI']] });
    // The size that the archive's directory says of its first part.
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint32(at + 24, fileLimits.unpackedBytes + 1, true);
    await expect(readDeviceFile(blob(bomb), atOnce)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('says nothing of what is in it in its error', async () => {
    const error = await readDeviceFile(blob(new TextEncoder().encode('%PDF 353918051234561')), atOnce).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(String(error)).not.toContain('3539');
  });
});

describe('anything at all', () => {
  it('is a list or a reason, and never an error that nobody expects', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc
          .constantFrom('IMEI', ',', ';', '\n', '"', '\t', imei(7), '3.5E+14', '\ufeff')
          .map((text) => new TextEncoder().encode(text)),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
        try {
          const file = checked(await readDeviceFile(blob(bytes), atOnce));
          const { total, ready, refused } = file.counts();
          expect(ready + refused).toBe(total);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('damage to a workbook is a reason', async () => {
    const whole = workbook({
      Sheet1: [
        ['IMEI', 'Loan'],
        [imei(1), 'L1'],
      ],
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readDeviceFile(blob(bytes), atOnce).catch((error: unknown) => {
          expect(error).toBeInstanceOf(UnreadableFile);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('no cell is sent as another number than is shown, and all that is sent the vendor’s rules allow', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.nat().map(imei),
      fc.constantFrom('', 'R58N12ABCDE', '3,5E+14'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (cells) => {
        const rows = cells.map(([uid, id]) => [uid, id]);
        const file = checked({ kind: 'csv', rows }, { header: undefined, deviceUid: 0, approveId: 1 });
        const shown = new Map(
          file.numbers(0, 100).map((row) => {
            const { deviceUid, approveId } = file.row(row)!;
            return [row, { deviceUid, approveId }];
          }),
        );
        const ready = file.ready();
        for (const { row, deviceUid, approveId = '' } of ready)
          expect(shown.get(row)).toEqual({ deviceUid, approveId });
        expect(new Set(ready.map(({ deviceUid }) => deviceUid)).size).toBe(ready.length);
        if (ready.length === 0) return;
        const deviceList = ready.map(({ deviceUid, approveId }) => ({
          deviceUid,
          ...(approveId && { approveId }),
        }));
        expect(UploadRequest.safeParse({ deviceList }).success).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('while a person mends it', () => {
  const [A, B] = [imei(1), imei(2)];

  it('a cell that is mended is ready', async () => {
    const file = await fileOf(`IMEI\n3.5E+14\n${B}`);
    expect(file.counts()).toEqual({ total: 2, ready: 1, warned: 0, refused: 1, duplicates: 0, dropped: 0 });
    file.edit(2, 'deviceUid', A);
    expect(sent(file)).toEqual([A, B]);
  });

  it('a duplicate names the other row, and is none any more once that one is left out', async () => {
    const file = await fileOf(`IMEI\n${A}\n${A}`);
    expect(file.row(3)?.problems).toEqual([
      { field: 'deviceUid', value: A, level: 'error', code: 'duplicate', other: 2 },
    ]);
    file.drop(2, true);
    expect(file.row(3)?.problems).toEqual([]);
    file.drop(2, false);
    expect(file.row(3)?.problems).toHaveLength(1);
  });

  it('a number mended into another row’s is a duplicate of it, in whatever order they stand', async () => {
    const file = await fileOf(`IMEI\nbad number\n${A}`);
    file.edit(2, 'deviceUid', A);
    expect(sent(file)).toEqual([A]);
    expect(file.row(3)?.problems[0]).toMatchObject({ code: 'duplicate', other: 2 });
  });

  it('what Knox Guard has already is said, and may be sent all the same', async () => {
    const file = await fileOf(`IMEI\n${A}`);
    file.setKnown(A, 'Enrolled');
    expect(file.row(2)?.problems).toEqual([
      { field: 'deviceUid', value: A, level: 'warning', code: 'known' },
    ]);
    expect(file.knownState(A)).toBe('Enrolled');
    expect(file.counts()).toMatchObject({ ready: 1, warned: 1 });
  });

  it('only the rows with something to say can be asked for', async () => {
    const file = await fileOf(`IMEI\n${A}\n3.5E+14\n${B}`);
    expect(file.numbers(0, 10, 'problems')).toEqual([3]);
  });

  it('what stands where can be corrected by hand', async () => {
    const table = await readDeviceText(`Device,Second,Ref\n${A},${B},L1`, atOnce);
    const file = checked(table, { header: 0, deviceUid: 1, approveId: 2 });
    expect(sent(file)).toEqual([`${B}:L1`]);
  });
});

describe('the refused rows', () => {
  it('come back as a file with their columns and the reason, and mended it is read again', async () => {
    const table = await readDeviceText(
      `IMEI;Loan;Branch\n${imei(1)};L1;Berlin\n3.5E+14;=L2;"Köln; Süd"\n`,
      atOnce,
    );
    const file = checked(table);
    const text = rejectsCsv(
      table,
      0,
      file.refused().map(({ row, cells }) => ({ cells, reason: row.problems[0]?.code ?? '' })),
      'Reason',
    );
    expect(text).toBe(
      `\ufeffIMEI,Loan,Branch,Reason\r\n3.5E+14,"'=L2","Köln; Süd",exponent\r\n`.replace(
        '3.5E+14',
        '"3.5E+14"',
      ),
    );
    const mended = await fileOf(text.replace('3.5E+14', imei(2)));
    expect(sent(mended)).toEqual([`${imei(2)}:=L2`]);
  });

  it('of a file without a header have none either', () => {
    expect(
      rejectsCsv({ rows: [['x', 'y']] }, undefined, [{ cells: ['x', 'y'], reason: 'why' }], 'Reason'),
    ).toBe('\ufeffx,y,why\r\n');
  });
});

describe('batches', () => {
  it('hold every row once, in order, and none more than its size', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (length, size) => {
        const items = Array.from({ length }, (_, index) => index);
        const batches = splitIntoBatches(items, size);
        expect(batches.flat()).toEqual(items);
        expect(batches.every((batch) => batch.length > 0 && batch.length <= size)).toBe(true);
      }),
    );
  });
});
