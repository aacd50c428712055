/**
 * `npm run docs`: writes the table of each element into README.md, between its markers, from custom-elements.json.
 * With `--check`, says whether README.md is current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = `${root}README.md`;
const markers = /(<!-- elements:start -->)[^]*(<!-- elements:end -->)/;

const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const readme = readFileSync(path, 'utf8');
if (!markers.test(readme))
  throw new Error('README.md has no `<!-- elements:start -->` and `<!-- elements:end -->`.');

const current = readme.replace(markers, (_, start, end) => `${start}\n\n${elements(manifest)}\n\n${end}`);
if (!process.argv.includes('--check')) writeFileSync(path, current);
else if (current !== readme) {
  console.error('README.md is not what custom-elements.json says: run `npm run docs` and commit it.');
  process.exitCode = 1;
}

function elements({ modules }) {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1))
    .map(element)
    .join('\n\n');
}

function element({ tagName, description, members = [], events = [], slots = [], ...styling }) {
  const { cssParts = [], cssProperties = [], cssStates = [] } = styling;
  const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  const methods = members.filter(({ kind, static: isStatic }) => kind === 'method' && !isStatic);
  return [
    `#### \`<${tagName}>\``,
    description,
    table(['Attribute', 'Property', 'Type', 'Default', ''], fields.map(field)),
    table(
      ['Method', ''],
      methods.map((method) => [signature(method), method.description]),
    ),
    table(
      ['Event', 'Type', ''],
      events.map((event) => [code(event.name), code(event.type?.text), event.description]),
    ),
    table(
      ['Slot', ''],
      slots.map((slot) => [slot.name ? code(slot.name) : '(default)', slot.description]),
    ),
    names('Parts', cssParts),
    names('Custom properties', cssProperties),
    names('States', cssStates),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function field({ name, attribute, type, default: value, description }) {
  return [code(attribute), code(name), code(type?.text), code(value), description];
}

function signature({ name, parameters = [], return: result }) {
  const list = parameters.map((parameter) => parameter.name).join(', ');
  return code(`${name}(${list})${result?.type ? `: ${result.type.text}` : ''}`);
}

/** A line for what has a name and at most a sentence: a table of many rows would bury the attributes. */
function names(title, list) {
  const item = ({ name, description }) =>
    code(name) + (description ? ` – ${inline(description).replace(/\.$/, '')}` : '');
  return list.length > 0 && `${title}: ${list.map(item).join('; ')}`;
}

function table(head, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map((cell) => inline(cell ?? '')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text) {
  return text ? `\`${text}\`` : '';
}

/** A cell is one line, and a bar in it, as in a union of types, would end it. */
function inline(text) {
  return text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
}
