/** Describes the elements for editors, documentation and framework types: `npm run manifest` writes custom-elements.json. */
export default {
  // Also the classes that elements inherit their properties from, whatever their files are called.
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  // Or each run rewrites package.json, a run into another folder included.
  packagejson: false,
  plugins: [publicOnly(), elementsOnly(), publishedPaths()],
};

/** What a host may not touch is not described: private, protected and underscored members, and what Lit itself calls. */
function publicOnly() {
  const lifecycle = new Set([
    'styles',
    'shadowRootOptions',
    'properties',
    'formAssociated',
    'elementProperties',
    'formAssociatedCallback',
    'formDisabledCallback',
    'formResetCallback',
    'formStateRestoreCallback',
  ]);
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(
        (module) => module.declarations ?? [],
      )) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) =>
            (privacy ?? 'public') === 'public' && !/^[_#]/.test(name) && !lifecycle.has(name),
        );
        if (declaration.members?.length === 0) delete declaration.members;
        // The analyzer adds one without a name where a class of our own is dispatched; `@fires` names them all.
        declaration.events = declaration.events?.filter(({ name }) => name);
      }
    },
  };
}

/** Of the files read, those that hold an element, which by now has what it inherits; the others are no part of the surface. */
function elementsOnly() {
  return {
    name: 'elements-only',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations = [] }) =>
        declarations.some(({ tagName }) => tagName),
      );
    },
  };
}

/** Sources are not shipped: paths name the built files. The order is fixed, so that a change shows as a change. */
function publishedPaths() {
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
      rewrite(customElementsManifest);
    },
  };
}

function rewrite(node) {
  for (const [key, value] of Object.entries(node ?? {})) {
    if ((key === 'path' || key === 'module') && typeof value === 'string')
      node[key] = value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    else if (typeof value === 'object') rewrite(value);
  }
}
