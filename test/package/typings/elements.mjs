import { eventClasses, generated, surfaces } from './surface.mjs';

/** `typings/elements.d.ts`: per tag its class, properties, attributes and events. Each framework's own typings are mapped from it. */
export function elementTypes() {
  const list = surfaces();
  const imports = list.map(
    ({ className, module }) => `import type { ${className} } from '${module.replace('dist/', '../')}';`,
  );
  return `${generated}import type { ReminderDraft } from '../reminder.js';
import type { ${eventClasses(list).join(', ')} } from '../events/index.js';
${imports.join('\n')}

/** What may be written to a property. A reminder may be written as far as it is known; it is read whole. */
type Written<Element, Name extends keyof Element> = Name extends 'value' ? ReminderDraft | undefined : Element[Name];

type Properties<Element, Names extends keyof Element> = { [Name in Names]?: Written<Element, Name> | undefined };

/** Attributes whose name is not the property's, by the property they stand for. */
type Attributes<Element, Names extends Record<string, keyof Element>> = {
  [Name in keyof Names]?: Element[Names[Name]] | string | undefined;
};

/** What each of our tags offers. */
export interface KgElements {
${list.map(entry).join('\n')}
}
`;
}

function entry({ tag, className, properties, events }) {
  const names = properties.map(({ name }) => `'${name}'`).join(' | ') || 'never';
  const attributes = properties
    .filter(({ name, attribute }) => attribute && attribute !== name)
    .map(({ name, attribute }) => `'${attribute}': '${name}'`);
  const listeners = events.map(({ name, type }) => `'${name}': ${type}`);
  return `  '${tag}': {
    element: ${className};
    properties: Properties<${className}, ${names}>;
    attributes: Attributes<${className}, { ${attributes.join('; ')} }>;
    events: { ${listeners.join('; ')} };
  };`;
}
