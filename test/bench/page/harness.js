/**
 * Runs in the page of one contender. A time is from the call to the end of the frame in which the expected text is in the document,
 * so that script, style, layout and paint all count.
 */
import { changedRows, makeRows } from './data.js';

/** @param create - `(host) => { show, flip, update, select?, selectAll?, row, stateOf, selected? }` */
export function serve(create, { windowed = false } = {}) {
  const host = document.querySelector('#host');
  let table;
  let rows = [];
  const id = (index) => rows[index].approveId;
  // One row is looked at, not all: reading the text of a thousand rows in every frame would be what is measured.
  const isFirst = () => table.row(0)?.includes(id(0)) ?? false;
  const isAll = () =>
    windowed ? isFirst() : (table.row(rows.length - 1)?.includes(id(rows.length - 1)) ?? false);

  window.bench = {
    windowed,
    /** For start-up: shows given rows; whoever loads the page measures. */
    async start(given) {
      rows = given;
      table = await create(host);
      table.show(rows);
    },
    /** First rows of a new table, and all of them. `stillness`, in milliseconds, is for whoever looks at the times. */
    async show(count, stillness = 300) {
      rows = makeRows(count);
      table = await create(host);
      await settle();
      await pause(stillness); // what stands in place of rows may have come into view meanwhile, and stands still now
      return time(() => table.show(rows), [isFirst, isAll]);
    },
    async flip(page = 1) {
      rows = makeRows(rows.length, page * rows.length);
      return time(() => table.flip(rows, page), [isFirst, isAll]);
    },
    /** Every tenth row in another state: there once the last of them shows it. */
    async update() {
      const before = rows;
      rows = changedRows(rows);
      const changed = [...rows.keys()].filter((index) => rows[index] !== before[index]);
      const last = windowed ? changed[0] : changed.at(-1);
      return time(
        () => table.update(rows, before),
        [() => table.stateOf(last, rows[last]) === rows[last].status],
      );
    },
    async select(index) {
      if (!table.select) return undefined;
      return time(() => table.select(index, rows[index]), [() => table.selected() === 1]);
    },
    async selectAll() {
      if (!table.selectAll) return undefined;
      return time(() => table.selectAll(rows), [() => table.selected() === rows.length]);
    },
    async scrollThrough() {
      const scroller = table.scroller?.() ?? document.scrollingElement;
      for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight * 0.8) {
        scroller.scrollTop = top;
        await frameEnd();
      }
      scroller.scrollTop = 0;
      await settle();
    },
    async remove() {
      table.remove?.();
      host.replaceChildren();
      await settle();
    },
  };
}

/** Milliseconds until each condition first holds at the end of a frame. */
async function time(act, conditions) {
  await rest();
  const start = performance.now();
  const result = act();
  const times = conditions.map(() => undefined);
  for (let frames = 0; frames < 2000; frames += 1) {
    const met = await frameEnd(() => conditions.map((holds) => holds()));
    met.value.forEach((holds, index) => {
      if (holds) times[index] ??= met.at - start;
    });
    if (times.every((at) => at !== undefined)) {
      await result;
      return times;
    }
  }
  throw new Error('What was waited for never came.');
}

/** The end of the next frame, and what `look` saw in it just before it was painted. */
function frameEnd(look = () => undefined) {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const value = look();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve({ at: performance.now(), value });
        port1.close();
        port2.close(); // named here, or a collection may take it, and the message with it
      };
      port2.postMessage(null);
    });
  });
}

/**
 * A person acts on a page at rest, at any moment between two frames. Right after a frame of its own the next one is nearly a whole frame away, and
 * whoever had taken longest for the last one would seem the quickest.
 */
async function rest() {
  await pause(100 + 20 * Math.random());
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function settle() {
  for (let count = 0; count < 3; count += 1) await frameEnd();
}
