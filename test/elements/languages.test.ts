import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { type Language, registerLanguage } from '../../src/index.js';
import { loadLanguage } from '../../src/locale/languages/load.js';
import { english } from '../support/english.js';
import { until } from '../support/fake-time.js';
import { mountTable, settled } from '../support/mount.js';
import { placeOf } from '../support/place.js';
import { textIn } from '../support/seen.js';

describe('languages', () => {
  for (const [tag, load] of Object.entries(loadLanguage))
    describe(tag, () => {
      it('has every key of English, of the same kind', async () => {
        const missing = pathsOf(english).filter((path) => kindAt(english, path) !== kindAt(words, path));
        expect(missing).to.deep.equal([]);
      });

      it('answers every sentence with words, whatever the count', () => {
        const isWrong = (word: unknown) =>
          spoken(word).some((said) => said.trim() === '' || /undefined|NaN|\[object/.test(said));
        // Where English has nothing to say either, it was asked with the wrong kind of value.
        const wrong = pathsOf(english).filter(
          (path) => isWrong(at(words, path)) && !isWrong(at(english, path)),
        );
        expect(wrong).to.deep.equal([]);
      });

      it('leaves no English sentence behind', () => {
        const same = pathsOf(english).filter((path) => {
          const [ours, theirs] = [at(english, path), at(words, path)];
          return typeof ours === 'string' && ours.split(' ').length > 3 && ours === theirs;
        });
        expect(same).to.deep.equal([]);
      });

      let words: Language;
      before(async () => {
        words = await load();
      });
    });

  it('control: a word that is missing is found missing', () => {
    const approve = Object.fromEntries(Object.entries(english.approve).filter(([key]) => key !== 'undo'));
    expect(kindAt({ ...english, approve }, ['approve', 'undo'])).to.equal('undefined');
    expect(kindAt(english, ['approve', 'undo'])).to.equal('string');
  });

  it('comes when an element stands under it, with its numbers and dates, and goes again', async () => {
    const place = placeOf();
    const { table } = await mountTable({ devices: 30, place });
    expect(textIn(table)).to.contain('1–25 of 30');
    place.lang = 'fr-CA';
    await until(
      () => textIn(table).includes('1–25 sur 30'),
      () => textIn(table),
    );
    place.lang = 'en';
    await until(() => textIn(table).includes('1–25 of 30'));
  });

  it('is the nearest there is: Mexican Spanish is that of Latin America, and a language we lack is English', async () => {
    const place = placeOf();
    place.lang = 'es-MX';
    const { table } = await mountTable({ devices: 3, place });
    await until(
      () => textIn(table).includes('Estado'),
      () => textIn(table),
    );
    place.lang = 'fi';
    await until(() => textIn(table).includes('Status'));
  });

  it('a host’s words win over the language’s, and its own language joins in with the rest in English', async () => {
    registerLanguage('cy', { table: { search: 'Chwilio dyfeisiau' } });
    const place = placeOf();
    place.lang = 'cy';
    const { table } = await mountTable({ devices: 3, place, properties: { strings: { noRows: 'Dim' } } });
    const name = () => table.shadowRoot?.querySelector('.search-input')?.getAttribute('aria-label');
    expect(name()).to.equal('Chwilio dyfeisiau');
    expect(textIn(table)).to.contain('Status');
    table.strings = { search: 'Find a phone' };
    await settled(table);
    expect(name()).to.equal('Find a phone');
  });

  it('that cannot be loaded is English, without a word', async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...what: unknown[]) => said.push(what);
    try {
      registerLanguage('eo', () => Promise.reject(new Error('Not reached.')));
      const place = placeOf();
      place.lang = 'eo';
      const { table } = await mountTable({ devices: 3, place });
      expect(textIn(table)).to.contain('Status');
      expect(said).to.deep.equal([]);
    } finally {
      console.error = error;
    }
  });

  it('identifiers, and what the vendor says, are never localised', async () => {
    const place = placeOf();
    place.lang = 'ar';
    place.dir = 'rtl';
    const { table } = await mountTable({
      devices: [{ deviceUid: '354387110044347', approveId: 'LOAN-1234567', status: 'Locked' }],
      place,
    });
    await until(
      () => !textIn(table).includes('Status'),
      () => textIn(table),
    );
    expect(textIn(table)).to.contain('LOAN-1234567').and.to.contain('•••• 4347');
  });
});

type Path = readonly string[];

/** Where every word stands; a group's words one by one. */
function pathsOf(words: object, before: Path = []): Path[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => {
    const path = [...before, key];
    return typeof word === 'object' && word !== null ? pathsOf(word, path) : [path];
  });
}

function at(words: object, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], words);
}

function kindAt(words: object, path: Path): string {
  return typeof at(words, path);
}

/** What a word says, for counts that languages tell apart; of a sentence with several values all are given. */
function spoken(word: unknown): string[] {
  if (typeof word === 'string') return [word];
  if (typeof word !== 'function') return [];
  const say = word as (...values: unknown[]) => unknown;
  return [0, 1, 2, 3, 11, 100].flatMap((count) => {
    // Most sentences take counts or words. The few that take a schedule are said by the reminder's own tests.
    for (const value of [count, String(count)])
      try {
        const said = say(...Array.from({ length: Math.max(say.length, 1) }, () => value));
        if (typeof said === 'string') return [said];
      } catch {
        // It takes something else.
      }
    return [];
  });
}
