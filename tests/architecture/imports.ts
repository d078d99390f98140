import path from 'node:path';

/** One import of a file: where it leads, and whether only types come from there. */
export interface Import {
  target: string;
  typeOnly: boolean;
}

const statement = /^\s*(import|export)(\s+type)?\b[^'";]*?\bfrom\s*['"]([^'"\n]+)['"]/gm;
const bare = /^\s*import\s*['"]([^'"\n]+)['"]/gm;
const dynamic = /\b(?:import|require)\s*\(\s*['"]([^'"\n]+)['"]\s*\)/g;
const workers = /new URL\(\s*['"](\.[^'"\n]+)['"]\s*,\s*import\.meta\.url/g;
const inlineTypes = /\{([^}]*)\}/;

/** `import { type A, type B }` brings in nothing at run time either. */
function onlyTypes(whole: string, type: string | undefined): boolean {
  if (type) return true;
  const names = inlineTypes.exec(whole)?.[1];
  if (names === undefined || !/^\s*(?:import|export)\s*\{/.test(whole)) return false;
  const parts = names
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}

/** Comments name files and packages too; they import nothing. */
const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** Every import of a source: static, of types, re-exported, dynamic with a literal, and workers by address. */
export function importsOf(file: string, source: string): Import[] {
  const code = withoutComments(source);
  const found: Import[] = [];
  const add = (target: string, typeOnly: boolean) =>
    found.push({
      target: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
      typeOnly,
    });
  for (const [whole, , type, target = ''] of code.matchAll(statement)) add(target, onlyTypes(whole, type));
  for (const pattern of [bare, dynamic, workers])
    for (const [, target = ''] of code.matchAll(pattern)) add(target, false);
  return found;
}
