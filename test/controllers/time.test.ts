import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { announce } from '../../src/controllers/announce.js';
import { DelayController } from '../../src/controllers/delay-controller.js';
import { PollController } from '../../src/controllers/poll-controller.js';
import { RevealController } from '../../src/controllers/reveal-controller.js';
import { SelectionController } from '../../src/controllers/selection-controller.js';
import { FakeTime, frame, rest } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';

/** An element that does nothing but carry controllers. */
class Host extends LitElement {
  renders = 0;

  protected override render() {
    this.renders += 1;
    return html``;
  }
}
customElements.define('test-controller-host', Host);

describe('controllers of time', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime({ steady: true });
  });
  afterEach(() => {
    time.restore();
  });

  describe('PollController', () => {
    it('looks once an interval', async () => {
      const { looks } = await poll({ interval: 10 });
      await time.advance(9_999);
      expect(looks()).to.equal(0);
      await time.advance(1);
      expect(looks()).to.equal(1);
      await time.advance(30_000);
      expect(looks()).to.equal(4);
    });

    for (const interval of [0, -5, NaN])
      it(`is off at an interval of ${interval}`, async () => {
        const { looks } = await poll({ interval });
        await time.advance(3_600_000);
        expect(looks()).to.equal(0);
      });

    it('asks nothing while the tab is hidden, and looks at once when what was due is overdue', async () => {
      const { looks } = await poll({ interval: 10 });
      time.setHidden(true);
      await time.advance(3_600_000);
      expect(looks(), 'hidden for an hour').to.equal(0);
      expect(time.pending, 'not even a timer').to.equal(0);
      time.setHidden(false);
      await time.advance(400);
      expect(looks()).to.equal(1);
    });

    it('control: the same hour in a visible tab is 360 looks', async () => {
      const { looks } = await poll({ interval: 10 });
      await time.advance(3_600_000);
      expect(looks()).to.equal(360);
    });

    it('does not start in a tab that is hidden from the beginning', async () => {
      time.setHidden(true);
      const { looks } = await poll({ interval: 10 });
      await time.advance(60_000);
      expect(looks()).to.equal(0);
    });

    it('keeps the time that was left when the tab was hidden only for a moment', async () => {
      const { looks } = await poll({ interval: 10 });
      await time.advance(6_000);
      time.setHidden(true);
      time.setHidden(false);
      await time.advance(3_999);
      expect(looks()).to.equal(0);
      await time.advance(1);
      expect(looks()).to.equal(1);
    });

    it('pauses twice as long after each failure in a row, up to eight times, and forgets them with a success', async () => {
      const state = { failed: true };
      await poll({ interval: 10, failed: () => state.failed });
      const pauses = [];
      for (let look = 0; look < 6; look += 1) {
        pauses.push(time.waits[0]);
        await time.advance(time.waits[0] ?? 0);
      }
      expect(pauses).to.deep.equal([10_000, 20_000, 40_000, 80_000, 80_000, 80_000]);
      state.failed = false;
      await time.advance(80_000);
      expect(time.waits).to.deep.equal([10_000]);
    });

    it('looks at once when the network is back after looks that failed, and only then', async () => {
      const state = { failed: true };
      const { looks, host } = await poll({ interval: 10, failed: () => state.failed });
      await time.advance(10_000 + 20_000 + 40_000);
      expect([looks(), time.waits]).to.deep.equal([3, [80_000]]);
      state.failed = false;
      window.dispatchEvent(new Event('online'));
      await time.advance(0);
      expect([looks(), time.waits]).to.deep.equal([4, [10_000]]);
      window.dispatchEvent(new Event('online'));
      await time.advance(0);
      expect(looks(), 'nothing has failed').to.equal(4);
      state.failed = true;
      await time.advance(10_000);
      time.setHidden(true);
      window.dispatchEvent(new Event('online'));
      await time.advance(60_000);
      expect(looks(), 'nobody sees it').to.equal(5);
      time.setHidden(false);
      await time.advance(0);
      expect(looks()).to.equal(6);
      host.remove();
      window.dispatchEvent(new Event('online'));
      await time.advance(60_000);
      expect(looks(), 'it has left').to.equal(6);
    });

    it('spreads looks over a tenth of the interval, and never looks early', async () => {
      const pauses = [];
      for (const chance of [0, 0.25, 0.5, 0.999]) {
        Math.random = () => chance;
        const { host } = await poll({ interval: 10 });
        pauses.push(time.waits[0]);
        host.remove();
      }
      expect(pauses).to.deep.equal([10_000, 10_250, 10_500, 10_999]);
    });

    it('never overlaps: a look that takes longer than the interval is waited for', async () => {
      let running = 0;
      let most = 0;
      const ends: (() => void)[] = [];
      const { looks } = await poll({
        interval: 1,
        run: async () => {
          most = Math.max(most, (running += 1));
          await new Promise<void>((end) => ends.push(end));
          running -= 1;
        },
      });
      await time.advance(60_000);
      time.setHidden(true);
      time.setHidden(false);
      await time.advance(60_000);
      expect([looks(), most]).to.deep.equal([1, 1]);
      ends.shift()?.();
      await rest();
      await time.advance(1_000);
      expect([looks(), most]).to.deep.equal([2, 1]);
    });

    it('takes a new interval at the next update, and starts counting anew', async () => {
      const { host, looks, options } = await poll({ interval: 60 });
      await time.advance(30_000);
      options.interval = 5;
      host.requestUpdate();
      await rest();
      expect(time.waits).to.deep.equal([5_000]);
      await time.advance(5_000);
      expect(looks()).to.equal(1);
    });

    it('is one poller however often the element is moved, and none once it left', async () => {
      const { host, looks } = await poll({ interval: 10 });
      for (let move = 0; move < 20; move += 1) placeOf().append(host);
      expect(time.pending).to.equal(1);
      host.remove();
      expect(time.pending).to.equal(0);
      time.setHidden(false);
      await time.advance(60_000);
      expect(looks()).to.equal(0);
    });

    it('is no hot loop at an interval beyond what the platform can wait, which would fire at once', async () => {
      const { looks } = await poll({ interval: 31_536_000 });
      expect(time.waits).to.deep.equal([2 ** 31 - 1]);
      await time.advance(2 ** 31 - 2);
      expect(looks()).to.equal(0);
    });
  });

  describe('RevealController', () => {
    it('shows an identifier for 30 seconds', async () => {
      const { reveal } = await mountReveal();
      reveal.toggle('a');
      await time.advance(29_999);
      expect(reveal.has('a')).to.be.true;
      await time.advance(1);
      expect(reveal.has('a')).to.be.false;
    });

    it('counts for each identifier by itself, and hides one that is toggled again', async () => {
      const { reveal } = await mountReveal();
      reveal.toggle('a');
      await time.advance(20_000);
      reveal.toggle('b');
      await time.advance(10_000);
      expect([reveal.has('a'), reveal.has('b')]).to.deep.equal([false, true]);
      reveal.toggle('b');
      expect(reveal.has('b')).to.be.false;
      expect(time.pending).to.equal(0);
    });

    it('hides everything when the tab is hidden', async () => {
      const { reveal } = await mountReveal();
      reveal.toggle('a');
      reveal.toggle('b');
      time.setHidden(true);
      expect([reveal.has('a'), reveal.has('b')]).to.deep.equal([false, false]);
    });

    it('hides everything when the element leaves the page, and leaves no timer', async () => {
      const { host, reveal } = await mountReveal();
      reveal.toggle('a');
      host.remove();
      expect(reveal.has('a')).to.be.false;
      expect(time.pending).to.equal(0);
    });

    it('has its host drawn again for each change', async () => {
      const { host, reveal } = await mountReveal();
      const { renders } = host;
      reveal.toggle('a');
      await host.updateComplete;
      await time.advance(30_000);
      await host.updateComplete;
      expect(host.renders).to.equal(renders + 2);
    });
  });

  describe('DelayController', () => {
    it('does the newest thing only, after the pause', async () => {
      const { delay, done } = await mountDelay();
      delay.start(() => done.push('old'));
      await time.advance(400);
      delay.start(() => done.push('new'));
      await time.advance(499);
      expect(done).to.deep.equal([]);
      await time.advance(1);
      expect(done).to.deep.equal(['new']);
    });

    it('is called off by cancel, and when the element leaves', async () => {
      const { host, delay, done } = await mountDelay();
      delay.start(() => done.push('cancelled'));
      delay.cancel();
      delay.start(() => done.push('left'));
      host.remove();
      await time.advance(10_000);
      expect(done).to.deep.equal([]);
    });
  });

  async function poll(given: { interval: number; failed?: () => boolean; run?: () => Promise<void> }) {
    let looks = 0;
    const options = { ...given };
    const host = new Host();
    new PollController(host, {
      interval: () => options.interval,
      failed: given.failed ?? (() => false),
      run: async () => {
        looks += 1;
        await given.run?.();
      },
    });
    await add(host);
    return { host, options, looks: () => looks };
  }
});

describe('SelectionController', () => {
  it('keeps what was selected on other pages', async () => {
    const { selection } = await mountSelection();
    selection.set([row('a')], true, 'multiple');
    selection.keepCurrent([row('x'), row('y')]);
    selection.set([row('x')], true, 'multiple');
    expect(selection.rows.map(({ key }) => key)).to.deep.equal(['a', 'x']);
  });

  it('takes newer values of selected rows, and never grows by itself', async () => {
    const { selection, heard } = await mountSelection();
    selection.set([row('a', 'Locking')], true, 'multiple');
    selection.keepCurrent([row('a', 'Locked'), row('b', 'Locked')]);
    expect(selection.rows).to.deep.equal([row('a', 'Locked')]);
    expect(heard, 'the selection did not change').to.have.length(1);
  });

  it('holds one row in single mode, the last one given', async () => {
    const { selection } = await mountSelection();
    selection.set([row('a')], true, 'single');
    selection.set([row('b'), row('c')], true, 'single');
    expect(selection.rows.map(({ key }) => key)).to.deep.equal(['c']);
  });

  it('selects nothing in mode none', async () => {
    const { selection, heard } = await mountSelection();
    selection.set([row('a')], true, 'none');
    expect([selection.size, heard.length]).to.deep.equal([0, 0]);
  });

  it('tells of every change with keys and rows', async () => {
    const { selection, heard } = await mountSelection();
    selection.set([row('a'), row('b')], true, 'multiple');
    selection.set([row('a')], false, 'multiple');
    selection.clear();
    selection.clear();
    expect(heard).to.deep.equal([['a', 'b'], ['b'], []]);
  });
});

describe('announce', () => {
  it('says a sentence in one polite region in the document, outside every shadow root', async () => {
    announce(document, 'Devices 1–25');
    announce(document, 'Devices 26–50');
    await frame();
    const regions = document.querySelectorAll('[data-kg="announcer"]');
    expect(regions).to.have.length(1);
    expect(regions[0]!.getAttribute('role')).to.equal('status');
    expect(regions[0]!.textContent).to.equal('Devices 26–50');
  });

  it('says the same sentence again by emptying the region first', async () => {
    announce(document, 'Copied');
    await frame();
    announce(document, 'Copied');
    const region = document.querySelector('[data-kg="announcer"]')!;
    expect(region.textContent).to.equal('');
    await frame();
    expect(region.textContent).to.equal('Copied');
  });

  it('is still heard after a router has replaced everything in the body', async () => {
    announce(document, 'before');
    document.querySelector('[data-kg="announcer"]')!.remove();
    announce(document, 'after');
    await frame();
    expect(document.querySelector('[data-kg="announcer"]')?.textContent).to.equal('after');
  });

  it('shows nothing to the eye', () => {
    announce(document, 'quiet');
    const { width, height } = document.querySelector('[data-kg="announcer"]')!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
  });
});

interface Row {
  readonly key: string;
  readonly state: string;
  readonly uid?: string;
}

function row(key: string, state = 'Enrolled'): Row {
  return { key, state };
}

async function mountSelection() {
  const heard: (readonly string[])[] = [];
  const host = new Host();
  const selection = new SelectionController<Row>(host, {
    keyOf: ({ key }) => key,
    namesOf: ({ key, uid }) => [key, ...(uid ? [uid] : [])],
    onChange: ({ keys }) => heard.push(keys),
  });
  await add(host);
  return { host, heard, selection };
}

async function mountReveal() {
  const host = new Host();
  const reveal = new RevealController(host);
  await add(host);
  return { host, reveal };
}

async function mountDelay() {
  const host = new Host();
  const delay = new DelayController(host, 500);
  await add(host);
  return { host, delay, done: [] as string[] };
}

async function add(host: Host): Promise<void> {
  placeOf().append(host);
  await host.updateComplete;
  await rest();
}
