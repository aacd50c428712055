/** Our tags in Vue's templates. All is mapped from `elements.d.ts`. */
import type { KgElements } from './elements.js';
import type { HTMLAttributes, PublicProps } from 'vue';

type Pascal<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<Name>;

/** As Vue names the listener of `@kg-row-action`: `onKgRowAction`. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Pascal<Name>}`]?: ((event: Events[Name]) => void) | undefined;
};

type TemplateElement<Tag extends keyof KgElements> = new () => KgElements[Tag]['element'] & {
  $props: PublicProps &
    Omit<HTMLAttributes, keyof KgElements[Tag]['properties'] | keyof Listeners<KgElements[Tag]['events']>> &
    KgElements[Tag]['properties'] &
    Listeners<KgElements[Tag]['events']>;
};

type TemplateElements = { [Tag in keyof KgElements]: TemplateElement<Tag> };

declare module 'vue' {
  export interface GlobalComponents extends TemplateElements {}
}
