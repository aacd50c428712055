/** Our tags in the JSX of React 19. React 18 sets attributes only: use `kg-elements/react` there. All is mapped from `elements.d.ts`. */
import type { KgElements } from './elements.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
/** Listeners as JSX that passes them on by name has them; `input` and `change` are the framework's own already. */
type Listeners<Events> = {
  [Name in Exclude<keyof Events & string, 'input' | 'change'> as `on${Name}`]?:
    ((event: Events[Name]) => void) | undefined;
};

type JsxElement<Tag extends keyof KgElements> = Omit<
  DetailedHTMLProps<HTMLAttributes<KgElements[Tag]['element']>, KgElements[Tag]['element']>,
  keyof KgElements[Tag]['properties']
> &
  KgElements[Tag]['properties'] &
  KgElements[Tag]['attributes'] &
  Listeners<KgElements[Tag]['events']>;

type JsxElements = { [Tag in keyof KgElements]: JsxElement<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends JsxElements {}
  }
}
