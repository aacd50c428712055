/** One page of demo/hosts: tested by test/hosts, and live in the gallery. */
export interface HostPage {
  readonly title: string;
  readonly about: string;
  /** The folder in demo/hosts. */
  readonly folder: string;
  /** The page in it, where it is not the first. */
  readonly path?: `/${string}.html`;
  /** The file to read, below the folder. */
  readonly source: string;
  /** Its guide, in demo/docs/guides. */
  readonly guide: string;
  /** What its framework cannot do without beside `style-src 'self'`. */
  readonly style?: string;
}

/** Every one there is. */
export const hostPages = [
  {
    title: 'React 19',
    about:
      'Tags as they are, typed, with listeners such as onkg-row-action. A development build, for its strict mode.',
    folder: 'react-19',
    source: 'src/portal.tsx',
    guide: 'react',
  },
  {
    title: 'React 18',
    about: 'Components with properties and onKgRowAction. A development build, for its strict mode.',
    folder: 'react-18',
    source: 'src/portal.tsx',
    guide: 'react',
  },
  {
    title: 'Vue 3',
    about: 'Tags as they are in a template, typed; listeners are written as @kg-row-action.',
    folder: 'vue',
    source: 'src/portal.vue',
    guide: 'vue',
  },
  {
    title: 'Svelte 5',
    about: 'Tags as they are, with runes as their properties.',
    folder: 'svelte',
    source: 'src/portal.svelte',
    guide: 'svelte',
  },
  {
    title: 'Angular',
    about: 'Directives with typed inputs and outputs; the reminder is a control of a reactive form.',
    folder: 'angular',
    source: 'src/portal.ts',
    guide: 'angular',
  },
  {
    title: 'Plain HTML, module script',
    about: 'No build: one script tag with its hash, and a page’s own JavaScript.',
    folder: 'html',
    path: '/module.html',
    source: 'src/portal.js',
    guide: 'script-tag',
  },
  {
    title: 'Plain HTML, classic script',
    about: 'The same without modules, for pages whose scripts are all classic.',
    folder: 'html',
    path: '/classic.html',
    source: 'src/classic.js',
    guide: 'script-tag',
  },
  {
    title: 'A page in a shadow root',
    about: 'The portal is itself a custom element, and ours stand in its shadow root.',
    folder: 'html',
    path: '/shadow.html',
    source: 'src/shadow.js',
    guide: 'script-tag',
  },
  {
    title: 'A page in a frame',
    about: 'A frame of the portal’s own origin; menus and dialogs stay inside it.',
    folder: 'html',
    path: '/frame.html',
    source: 'src/frame.js',
    guide: 'script-tag',
  },
  {
    title: 'A page with two versions',
    about: 'Two parts of a portal bring one each: the first is used, and the console says so.',
    folder: 'html',
    path: '/two-versions.html',
    source: 'build.mjs',
    guide: 'upgrading',
  },
  {
    title: 'A page rendered by a server',
    about: 'Declarative shadow roots in the markup, hydrated; every element of the package stands in it.',
    folder: 'ssr',
    source: 'src/page.js',
    guide: 'ssr',
    // Declarative shadow roots bring their styles inline.
    style: " 'unsafe-inline'",
  },
] as const satisfies readonly HostPage[];

/** The pending device that each page's form approves of the emulator in the page; an IMEI that no phone has. */
export const pendingDevice = '001013000000176';

/** Where a page's own files and its HTML are, seen from the gallery's first page. */
export function liveAddress({ folder, path = '/index.html' }: HostPage): string {
  return `hosts/${folder}${path}`;
}

/** Where a text below `demo/` can be read in the gallery. */
export function textAddress(file: string): string {
  return `texts/${file}.html`;
}

/** The text that is a page's source. */
export function sourceOf({ folder, source }: HostPage): string {
  return `hosts/${folder}/${source}`;
}

/** The text that is a page's guide. */
export function guideOf({ guide }: HostPage): string {
  return `docs/guides/${guide}.md`;
}

/** What a page of the gallery may do: nothing but run its own files. It needs no server, so it may ask none. */
export function policyOf({ style = '' }: HostPage): string {
  return (
    `default-src 'none'; script-src 'self'; style-src 'self'${style}; img-src 'self' data:; ` +
    `frame-src 'self'; base-uri 'none'; form-action 'none'`
  );
}
