/** Once what has been drawn so far is on the screen; soon in a hidden tab, where no frame comes. */
export async function afterPaint(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  await pause(); // a frame's callbacks run before it is painted
}

/** Works through numbers until there are no more or the work says no; after so many milliseconds the browser takes its turn. */
export async function inSlices(
  numbers: Iterable<number>,
  milliseconds: number,
  work: (number: number) => boolean,
): Promise<void> {
  let end = performance.now() + milliseconds;
  for (const number of numbers) {
    if (performance.now() > end) {
      await pause();
      end = performance.now() + milliseconds;
    }
    if (!work(number)) return;
  }
}

/** Input and painting come first, a task of ours after them. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // Named here, or a collection meanwhile may take the second port and with it the message.
      port2.close();
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
