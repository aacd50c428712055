import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/**
 * One import. `to` is a path inside `src` or a package name as written. `typeOnly` is what leaves no trace in the
 * built file: `import type`, `export type`, `import('…').Name`; `import { type A }` still loads the module.
 */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly internal: boolean;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

/** Every import of every file below a folder, with paths relative to it. */
export function readGraph(folder: string): Edge[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      importsOf(path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8'), folder),
    );
}

/** The imports of one file's text. */
export function importsOf(path: string, text: string, folder = ''): Edge[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const edges: Edge[] = [];
  const add = (specifier: ts.Node | undefined, kind: { typeOnly?: boolean; dynamic?: boolean }) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const internal = specifier.text.startsWith('.');
    const to = internal ? resolved(path, specifier.text, folder) : specifier.text;
    edges.push({
      from: path,
      to,
      internal,
      typeOnly: kind.typeOnly ?? false,
      dynamic: kind.dynamic ?? false,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, { typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword });
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, { typeOnly: node.isTypeOnly });
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, { typeOnly: true });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], { dynamic: true });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edges;
}

function resolved(from: string, specifier: string, folder: string): string {
  const path = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
  // A path that leaves the folder stays recognisable as such, and no room has its name.
  return path.startsWith('..') ? relative(folder, join(folder, dirname(from), specifier)) : path;
}

/** What `start` loads before its own first line runs: types and `import()` aside. */
export function staticallyReached(start: string, edges: readonly Edge[]): Edge[] {
  const loading = edges.filter((edge) => !edge.typeOnly && !edge.dynamic);
  const seen = new Set([start]);
  // A Set's iteration also visits what is added while it runs.
  for (const file of seen)
    for (const edge of loading) if (edge.from === file && edge.internal) seen.add(edge.to);
  return loading.filter((edge) => seen.has(edge.from));
}
