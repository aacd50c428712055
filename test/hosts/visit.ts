/** What a visit to a host's page saw: the same words in every host and every engine. */
export interface Seen {
  readonly selected: string;
  readonly action: string;
  readonly prefilled: string;
  readonly approval: string;
  readonly given: string;
  readonly typed: string;
  readonly kept: string;
  readonly fromHost: string;
  readonly tables: number;
}

/** What each of them is to see. */
export const expected: Seen = {
  selected: '1',
  action: 'call',
  prefilled: 'LOAN-17',
  approval: 'LOAN-17',
  given: 'Please pay',
  typed: 'Please pay today',
  kept: 'Please pay today',
  fromHost: 'From the host',
  tables: 1,
};

/**
 * One round through a host's page: rows, a selection, an action of the host, a prefilled form whose command the host takes over, a
 * reminder shared both ways, off the page and on again. Runs in the page and uses nothing from outside, so that any driver can carry it there.
 */
export async function visit(): Promise<Seen> {
  const start = document.querySelector('iframe')?.contentDocument ?? document;

  const all = (selector: string, root: ParentNode = start): Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? all(selector, shadowRoot) : [],
    ),
  ];
  const until = async <T>(what: string, look: () => T | undefined | false): Promise<T> => {
    for (const end = Date.now() + 15_000; Date.now() < end;) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`In vain: ${what}`);
  };
  const wordsOf = (element: Element): string =>
    (element.ariaLabel ?? element.textContent).replace(/\s+/g, ' ').trim();
  const named = (selector: string, name: RegExp, root?: ParentNode): Promise<HTMLElement> =>
    until(`${selector} ${name}`, () =>
      (all(selector, root) as HTMLElement[]).find(
        (element) => element.checkVisibility() && name.test(wordsOf(element)),
      ),
    );
  const output = (id: string): string => all(`#${id}`)[0]?.textContent.trim() ?? '';
  const told = async (id: string, text: string): Promise<string> => {
    await until(`${id} tells ${text}`, () => output(id) === text);
    return output(id);
  };
  const rows = (): Promise<unknown> =>
    until('five rows of sixty', () =>
      all('kg-device-table').some(({ shadowRoot }) => shadowRoot?.textContent.includes('1–5 of 60')),
    );
  const fieldOf = (tag: string, label: RegExp): Promise<HTMLInputElement> =>
    until(`${tag} ${label}`, () => {
      const found = all('label', all(tag)[0]?.shadowRoot ?? start).find((each) => label.test(wordsOf(each)));
      return (
        ((found as HTMLLabelElement | undefined)?.control as HTMLInputElement | null | undefined) ?? undefined
      );
    });
  const holds = async (tag: string, label: RegExp, text: string): Promise<string> => {
    for (let field = await fieldOf(tag, label); ; field = await fieldOf(tag, label)) {
      await until(`${tag} holds ${text}`, () => !field.isConnected || field.value === text);
      if (field.isConnected) return field.value;
    }
  };
  const press = (id: string): void => {
    (all(`#${id}`)[0] as HTMLElement).click();
  };

  await rows();
  (await named('[aria-label]', /^Select (?!all)/)).click();
  const selected = await told('said-selected', '1');
  (await named('button', /^Actions for/)).click();
  (await named('[role=menuitem]', /^Call borrower/)).click();
  const action = await told('said-action', 'call');

  const prefilled = await holds('kg-approve-form', /^Approval ID/, 'LOAN-17');
  const form = all('kg-approve-form')[0]?.shadowRoot ?? start;
  (await named('button', /^Approve/, form)).click();
  (await named('dialog button', /^Approve/, form)).click();
  const approval = await told('said-approval', 'LOAN-17');

  const given = await holds('kg-blink-editor', /^Message/, 'Please pay');
  const message = await fieldOf('kg-blink-editor', /^Message/);
  message.value = 'Please pay today';
  message.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const typed = await told('said-message', 'Please pay today');
  press('toggle');
  await until('the table has gone', () => all('kg-device-table').length === 0);
  press('toggle');
  await rows();
  const kept = await holds('kg-blink-editor', /^Message/, 'Please pay today');
  press('from-host');
  await told('said-message', 'From the host');
  const fromHost = await holds('kg-blink-editor', /^Message/, 'From the host');
  const tables = all('kg-device-table').length;
  return { selected, action, prefilled, approval, given, typed, kept, fromHost, tables };
}
