import { type HostPage, hostPages } from '../../demo/gallery/hosts.js';

/** One page of demo/hosts, and what is particular about it to a test. */
export interface Host extends HostPage, Particulars {}

interface Particulars {
  /** Whether the portal is in a frame of the page. */
  readonly framed?: boolean;
  /** What the page says on its console, once. */
  readonly says?: RegExp;
  /** What it may say beside that. */
  readonly maySay?: RegExp;
  /** Whether the checklist for frameworks is on the page. */
  readonly checklist?: boolean;
  readonly strictMode?: boolean;
  /** What axe says as two elements of one kind of content stand side by side. */
  readonly twoAlike?: RegExp;
}

// Built for development, as strict mode is React's for development only: Lit's development build comes with it.
const react: Particulars = { checklist: true, strictMode: true, maySay: /Lit is in dev mode/ };

const particulars: Readonly<Partial<Record<(typeof hostPages)[number]['title'], Particulars>>> = {
  'React 19': react,
  'React 18': react,
  'Vue 3': { checklist: true },
  'Svelte 5': { checklist: true },
  Angular: { checklist: true },
  'A page in a frame': { framed: true },
  'A page with two versions': {
    says: /is already registered by version 0\.0\.1; version 0\.1\.0 is not used/,
  },
  // Editor and preview show the same reminder, each in a region of the same name.
  'A page rendered by a server': { twoAlike: /^landmark-unique: <section class="outlook"/ },
};

/** Every host there is. */
export const hostList: readonly Host[] = hostPages.map((page) => ({ ...page, ...particulars[page.title] }));
