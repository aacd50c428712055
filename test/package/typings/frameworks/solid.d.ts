/** Our tags in the JSX of Solid, with its `prop:`, `attr:` and `on:`. All is mapped from `elements.d.ts`. */
import type { KgElements } from './elements.js';
import type { JSX } from 'solid-js';

type Prefixed<Prefix extends string, Names> = {
  [Name in keyof Names & string as `${Prefix}:${Name}`]?: Names[Name];
};

type Listeners<Events> = {
  [Name in keyof Events & string as `on:${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type JsxElement<Tag extends keyof KgElements> = Omit<
  JSX.HTMLAttributes<KgElements[Tag]['element']>,
  keyof KgElements[Tag]['properties']
> &
  KgElements[Tag]['properties'] &
  Prefixed<'prop', KgElements[Tag]['properties']> &
  Prefixed<'attr', KgElements[Tag]['attributes']> &
  Listeners<KgElements[Tag]['events']>;

type JsxElements = { [Tag in keyof KgElements]: JsxElement<Tag> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends JsxElements {}
  }
}
