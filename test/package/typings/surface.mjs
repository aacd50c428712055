import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * What each element offers, from custom-elements.json: all that is generated for frameworks and editors is made from this, so a new
 * element or property is in all of them at the next build.
 *
 * @typedef {{ name: string, attribute?: string, type: string, default?: string, description: string }} Property
 * @typedef {{ name: string, type: string, description: string }} Event
 * @typedef {{ name: string, description: string }} Named
 * @typedef {{ tag: string, className: string, module: string, folder: string, description: string, properties: Property[],
 *   events: Event[], slots: Named[], parts: Named[], states: Named[] }} Surface
 * @returns {Surface[]}
 */
export function surfaces() {
  const { modules } = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
  return modules
    .flatMap(({ path, declarations }) => declarations.map((declaration) => ({ path, ...declaration })))
    .filter(({ tagName }) => tagName)
    .map(surface)
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

function surface({ path, tagName, name, description = '', members = [], events = [], ...rest }) {
  return {
    tag: tagName,
    className: name,
    module: path,
    folder: tagName.replace('kg-', ''),
    description,
    properties: members
      .filter(({ kind, static: isStatic, readonly }) => kind === 'field' && !isStatic && !readonly)
      .map((member) => ({
        name: member.name,
        attribute: member.attribute,
        type: member.type?.text ?? 'unknown',
        default: member.default,
        description: member.description ?? '',
      })),
    events: events.map((event) => ({
      name: event.name,
      type: event.type?.text ?? 'Event',
      description: event.description ?? '',
    })),
    slots: named(rest.slots),
    parts: named(rest.cssParts),
    states: named(rest.cssStates),
  };
}

function named(list = []) {
  return list.map(({ name, description = '' }) => ({ name, description }));
}

/** The event classes of ours that an element's events name; `Event` is the platform's. */
export function eventClasses(list) {
  const types = list
    .flatMap(({ events }) => events.map(({ type }) => type))
    .filter((type) => type !== 'Event');
  return [...new Set(types)].sort();
}

/** `kg-row-action` → `KgRowAction` */
export function pascal(name) {
  return name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase());
}

/** `kg-row-action` → `kgRowAction` */
export function camel(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

export const generated = '// Made from custom-elements.json when the package was built.\n';
