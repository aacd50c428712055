/** Our tags in the markup of Svelte 5. All is mapped from `elements.d.ts`. */
import type { KgElements } from './elements.js';
import type { HTMLAttributes } from 'svelte/elements';
/** Listeners as JSX that passes them on by name has them; `input` and `change` are the framework's own already. */
type Listeners<Events> = {
  [Name in Exclude<keyof Events & string, 'input' | 'change'> as `on${Name}`]?:
    ((event: Events[Name]) => void) | undefined;
};

type MarkupElement<Tag extends keyof KgElements> = Omit<
  HTMLAttributes<KgElements[Tag]['element']>,
  keyof KgElements[Tag]['properties']
> &
  KgElements[Tag]['properties'] &
  KgElements[Tag]['attributes'] &
  Listeners<KgElements[Tag]['events']>;

type MarkupElements = { [Tag in keyof KgElements]: MarkupElement<Tag> };

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends MarkupElements {}
}
