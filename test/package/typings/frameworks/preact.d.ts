/** Our tags in the JSX of Preact. All is mapped from `elements.d.ts`. */
import type { KgElements } from './elements.js';
import type { HTMLAttributes } from 'preact';
/** Listeners as JSX that passes them on by name has them; `input` and `change` are the framework's own already. */
type Listeners<Events> = {
  [Name in Exclude<keyof Events & string, 'input' | 'change'> as `on${Name}`]?:
    ((event: Events[Name]) => void) | undefined;
};

type JsxElement<Tag extends keyof KgElements> = Omit<
  HTMLAttributes<KgElements[Tag]['element']>,
  keyof KgElements[Tag]['properties']
> &
  KgElements[Tag]['properties'] &
  KgElements[Tag]['attributes'] &
  Listeners<KgElements[Tag]['events']>;

type JsxElements = { [Tag in keyof KgElements]: JsxElement<Tag> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends JsxElements {}
  }
}
