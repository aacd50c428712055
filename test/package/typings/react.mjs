import { eventClasses, generated, pascal, surfaces } from './surface.mjs';

/**
 * `react/<element>.js` with its types, and `react.js` that exports them all: components for React 18, which sets attributes only,
 * and for who prefers `onKgRowAction` in 19. A file an element, so that a bundler keeps and registers the used ones only.
 * @returns {Record<string, string>} text by path below `dist/`
 */
export function reactComponents() {
  const list = surfaces();
  const files = list.flatMap((surface) => [
    [`react/${surface.folder}.js`, component(surface)],
    [`react/${surface.folder}.d.ts`, componentTypes(surface)],
  ]);
  const all = list.map(({ folder, className }) => `export { ${className} } from './react/${folder}.js';`);
  const index = `${generated}${all.join('\n')}\n`;
  return Object.fromEntries([...files, ['react.js', index], ['react.d.ts', index]]);
}

function component({ tag, className, module, folder, events }) {
  const names = events.map(({ name }) => `    on${pascal(name)}: '${name}',`).join('\n');
  return `${generated}import { createComponent } from '@lit/react';
import * as react from 'react';
import '../elements/${folder}/define.js';
import { ${className} as elementClass } from '${module.replace('dist/', '../')}';

export const ${className} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tag}',
  elementClass,
  events: {
${names}
  },
});
`;
}

function componentTypes(surface) {
  const { tag, className, events, description } = surface;
  const names = events.map(({ name }) => `'${name}'`).join(' | ') || 'never';
  const classes = eventClasses([surface]);
  return `${generated}${classes.length > 0 ? `import type { ${classes.join(', ')} } from '../events/index.js';\n` : ''}import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { KgElements } from '../typings/elements.js';

type Surface = KgElements['${tag}'];

/** A listener is called while the event is at the component's own element. */
type At<Happened> = Happened & { readonly currentTarget: Surface['element'] };

interface Listeners {
${events.map(({ name, type, description: text }) => `  /** ${oneLine(text)} */\n  on${pascal(name)}?: ((event: At<${type}>) => void) | undefined;`).join('\n')}
}

/** ${oneLine(description)} Its events: ${names}. */
export declare const ${className}: ForwardRefExoticComponent<
  Omit<HTMLAttributes<Surface['element']>, keyof Listeners | keyof Surface['properties']> &
    Surface['properties'] &
    Listeners &
    RefAttributes<Surface['element']>
>;
`;
}

const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ').replaceAll('*/', '');
