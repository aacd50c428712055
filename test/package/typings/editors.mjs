import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { surfaces } from './surface.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `vscode.html-custom-data.json`: tags and attributes for VS Code, with the values of those that have a few. */
export function vsCodeData() {
  return {
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: surfaces().map(({ tag, description, properties }) => ({
      name: tag,
      description,
      attributes: properties
        .filter(({ attribute }) => attribute)
        .map(({ attribute, description: text, type }) => ({
          name: attribute,
          description: text,
          values: choices(type).map((name) => ({ name })),
        })),
    })),
  };
}

/** `web-types.json`: the same for JetBrains' editors, with properties, events, slots and parts. */
export function webTypes() {
  const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: surfaces().map(webType) } },
  };
}

function webType({ tag, description, properties, events, slots, parts }) {
  return {
    name: tag,
    description,
    attributes: properties
      .filter(({ attribute }) => attribute)
      .map(({ attribute, description: text, type, default: value }) => ({
        name: attribute,
        description: text,
        value: { type, ...(value !== undefined && { default: value }) },
      })),
    slots,
    js: {
      properties: properties.map(({ name, description: text, type }) => ({ name, description: text, type })),
      events: events.map(({ name, description: text, type }) => ({ name, description: text, type })),
    },
    css: { parts: parts.map(({ name, description: text }) => ({ name, description: text })) },
  };
}

/** The strings that a union of literals allows. */
function choices(type) {
  const names = type.split('|').map((part) => /^\s*'([^']+)'\s*$/.exec(part)?.[1]);
  return names.filter(Boolean);
}
