import { camel, eventClasses, generated, surfaces } from './surface.mjs';

/**
 * `angular.js` and `angular/<element>.js` with their types: a standalone directive an element, and a ControlValueAccessor for the
 * reminder. Written in the partial declarations in which Angular libraries are published: a host's compiler links them for its own
 * version, and `@angular/compiler` does so at run time.
 * @returns {Record<string, string>} text by path below `dist/`
 */
export function angularDirectives() {
  const list = surfaces();
  const files = list.flatMap((surface) => [
    [`angular/${surface.folder}.js`, directive(surface)],
    [`angular/${surface.folder}.d.ts`, directiveTypes(surface)],
  ]);
  const all = list.map(({ folder }) => `export * from './angular/${folder}.js';`);
  const index = `${generated}${all.join('\n')}\n`;
  return Object.fromEntries([
    ...files,
    ['angular/directive.js', base],
    ['angular/directive.d.ts', baseTypes],
    ['angular.js', index],
    ['angular.d.ts', index],
  ]);
}

/** The oldest Angular whose compiler reads these declarations. */
const declared = { minVersion: '14.0.0', version: '21.0.0' };

const base = `${generated}import { ElementRef, EventEmitter, inject } from '@angular/core';

/** Hands properties on to the element and its events to the outputs. */
export class KgDirective {
  element = inject(ElementRef).nativeElement;

  constructor(outputs) {
    for (const [output, event] of Object.entries(outputs)) {
      this[output] = new EventEmitter();
      this.element.addEventListener(event, (happened) => this[output].emit(happened));
    }
  }
}

export function forward(type, properties) {
  for (const name of properties)
    Object.defineProperty(type.prototype, name, {
      get() {
        return this.element[name];
      },
      set(value) {
        this.element[name] = value;
      },
    });
}
`;

const baseTypes = `${generated}export declare class KgDirective<Element> {
  /** The element itself, for its methods. */
  readonly element: Element;
}
`;

/** A reminder's own events are those of a field, which the accessor below tells the form about. */
const outputsOf = ({ events }) => events.filter(({ name }) => name.startsWith('kg-'));
const isField = ({ properties }) =>
  ['value', 'name', 'disabled'].every((name) => properties.some((property) => property.name === name));

function directive(surface) {
  const { tag, className, folder, properties } = surface;
  const name = `${className}Directive`;
  const names = properties.map((property) => `'${property.name}'`).join(', ');
  const outputs = outputsOf(surface)
    .map((event) => `${camel(event.name)}: '${event.name}'`)
    .join(', ');
  const inputs = properties.map((property) => `${property.name}: '${property.name}'`).join(', ');
  const emitted = outputsOf(surface)
    .map((event) => `${camel(event.name)}: '${camel(event.name)}'`)
    .join(', ');
  return `${generated}import * as i0 from '@angular/core';
${isField(surface) ? `import { NG_VALIDATORS, NG_VALUE_ACCESSOR } from '@angular/forms';\n` : ''}import '../elements/${folder}/define.js';
import { forward, KgDirective } from './directive.js';

export class ${name} extends KgDirective {
  constructor() {
    super({ ${outputs} });
  }
${declarations(name, tag, `inputs: { ${inputs} },\n    outputs: { ${emitted} },`)}
}
forward(${name}, [${names}]);
${isField(surface) ? accessor(surface) : ''}`;
}

function declarations(type, selector, members) {
  const { minVersion, version } = declared;
  return `  static ɵfac = i0.ɵɵngDeclareFactory({
    minVersion: '12.0.0',
    version: '${version}',
    ngImport: i0,
    type: ${type},
    deps: [],
    target: i0.ɵɵFactoryTarget.Directive,
  });
  static ɵdir = i0.ɵɵngDeclareDirective({
    minVersion: '${minVersion}',
    version: '${version}',
    type: ${type},
    isStandalone: true,
    selector: '${selector}',
    ${members}
    ngImport: i0,
  });`;
}

const formSelectors = (tag) =>
  ['formControlName', 'formControl', 'ngModel'].map((name) => `${tag}[${name}]`).join(',');

/** Only where Angular's forms ask for it: elsewhere \`value\` stays an ordinary input. */
function accessor({ tag, className }) {
  const name = `${className}ValueAccessor`;
  return `
export class ${name} {
  #element = i0.inject(i0.ElementRef).nativeElement;
  #view = i0.inject(i0.ChangeDetectorRef);
  #changed = () => {};
  #touched = () => {};

  writeValue(value) {
    this.#element.value = value ?? undefined;
  }

  registerOnChange(changed) {
    this.#changed = changed;
  }

  registerOnTouched(touched) {
    this.#touched = touched;
  }

  setDisabledState(disabled) {
    this.#element.disabled = disabled;
  }

  registerOnValidatorChange(revalidate) {
    // It becomes a field once it stands in its form, and what a field may lack is not what a reminder may.
    this.#element.updateComplete?.then(() => {
      revalidate();
      this.#view.markForCheck();
    });
  }

  validate() {
    const message = this.#element.validationMessage;
    return message ? { reminder: message } : null;
  }

  // Called by the host listeners below, which tell Angular that the view may have changed.
  change() {
    this.#changed(this.#element.value);
  }

  touch() {
    this.#touched();
  }
${declarations(
  name,
  formSelectors(tag),
  `host: { listeners: { input: 'change()', change: 'change()', focusout: 'touch()' } },
    providers: [
      { provide: NG_VALUE_ACCESSOR, useExisting: ${name}, multi: true },
      { provide: NG_VALIDATORS, useExisting: ${name}, multi: true },
    ],`,
)}
}
`;
}

function directiveTypes(surface) {
  const { tag, className, module, properties, description } = surface;
  const name = `${className}Directive`;
  const classes = eventClasses([surface]);
  const outputs = outputsOf(surface);
  const inputs = properties
    .map((property) => `${property.name}: { alias: '${property.name}'; required: false }`)
    .join('; ');
  const emitted = outputs.map((event) => `${camel(event.name)}: '${camel(event.name)}'`).join('; ');
  return `${generated}import * as i0 from '@angular/core';
${isField(surface) ? `import type { ControlValueAccessor, ValidationErrors, Validator } from '@angular/forms';\n` : ''}import type { ${className} } from '${module.replace('dist/', '../')}';
${classes.length > 0 ? `import type { ${classes.join(', ')} } from '../events/index.js';\n` : ''}import type { KgElements } from '../typings/elements.js';
import { KgDirective } from './directive.js';

type Written = Required<KgElements['${tag}']['properties']>;

/** ${oneLine(description)} */
export declare class ${name} extends KgDirective<${className}> {
${properties.map((property) => `  /** ${oneLine(property.description)} */\n  get ${property.name}(): ${className}['${property.name}'];\n  set ${property.name}(value: Written['${property.name}'] | undefined);`).join('\n')}
${outputs.map((event) => `  /** ${oneLine(event.description)} */\n  readonly ${camel(event.name)}: i0.EventEmitter<${event.type}>;`).join('\n')}
  static ɵfac: i0.ɵɵFactoryDeclaration<${name}, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<${name}, '${tag}', never, { ${inputs} }, { ${emitted} }, never, never, true, never>;
}
${
  isField(surface)
    ? `
/** Makes it a control of Angular's forms: its value is the reminder, and its first error is \`errors.reminder\`. */
export declare class ${className}ValueAccessor implements ControlValueAccessor, Validator {
  writeValue(value: Written['value'] | null): void;
  registerOnChange(changed: (value: ${className}['value']) => void): void;
  registerOnTouched(touched: () => void): void;
  setDisabledState(disabled: boolean): void;
  registerOnValidatorChange(revalidate: () => void): void;
  validate(): ValidationErrors | null;
  static ɵfac: i0.ɵɵFactoryDeclaration<${className}ValueAccessor, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<${className}ValueAccessor, '${formSelectors(tag)}', never, {}, {}, never, never, true, never>;
}
`
    : ''
}`;
}

const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ').replaceAll('*/', '');
