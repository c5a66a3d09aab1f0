/**
 * A glob of files as a POSIX extended regular expression of their whole paths: `*` stays within a name, `**` crosses folders,
 * `?` is one character, `[ ]` one of a set, `{ , }` one of several, `\` takes the next character as it is. Undefined for what is
 * no glob of paths within an artifact.
 */
export function tryFileExpression(glob: string): string | undefined {
  if (/^(\.{0,2}\/|!)|\/$|\/\/|[\s|]$|\|/.test(glob) || /[^ -~\u00a0-\uffff]/.test(glob)) return undefined;
  let expression = '';
  let depth = 0;
  for (const part of glob.match(PARTS) ?? []) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth < 0 || part === '[' || part === '\\') return undefined;
    expression += toExpression(part, depth);
  }
  return depth === 0 ? `^${expression}$` : undefined;
}

/** What a glob is made of, the longest first; a bracket or a backslash alone is none. */
const PARTS = /\*\*\/|\*+|\?|\[[!^]?\]?[^\]/]+\]|\\.|[{},]|[\s\S]/g;

function toExpression(part: string, depth: number): string {
  if (part === '**/') return '(.*/)?';
  if (part.startsWith('**')) return '.*';
  if (part === '*') return '[^/]*';
  if (part === '?') return '[^/]';
  if (part.length > 2 && part.startsWith('[')) return part.replace(/^\[!/, '[^');
  if (part === '{') return '(';
  if (part === '}') return ')';
  if (part === ',' && depth > 0) return '|';
  const character = part.startsWith('\\') ? part.slice(1) : part;
  return /[.+()|^$*?[\]{}\\]/.test(character) ? `\\${character}` : character;
}
