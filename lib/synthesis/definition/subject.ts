import { isMap, type Path, valueAt } from './path';

const verbs = ['build', 'test', 'approve', 'deploy', 'publish', 'record', 'compute', 'migrate'];

/** What a path leads into, in the definition's words: `build "packages"`, `stage "Verify"`, `pipeline "storefront"`, `home`. */
export function toSubject(root: unknown, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const subject = nameOf(valueAt(root, path.slice(0, length)), path.slice(0, length));
    if (subject !== undefined) return subject;
  }
  return 'the definition';
}

function nameOf(value: unknown, path: Path): string | undefined {
  const before = path.at(-2);
  const last = path.at(-1);
  if (path.length === 2 && before === 'pipelines') return `pipeline "${last}"`;
  if (path.length === 2 && before === 'environments') return `environment "${last}"`;
  if (typeof last === 'string') return `\`${last}\``;
  if (before === 'stages')
    return isMap(value) && typeof value['name'] === 'string' ? `stage "${value['name']}"` : 'a stage';
  if (before === 'actions' || before === 'parallel') return nameOfAction(value);
  if (before === 'triggers') return 'a trigger';
  return before === 'notify' ? 'a notice' : undefined;
}

function nameOfAction(value: unknown): string {
  const verb = isMap(value) ? verbs.find((known) => Object.hasOwn(value, known)) : undefined;
  const name = isMap(value) && verb !== undefined ? value[verb] : undefined;
  if (verb === undefined) return 'an action';
  return name === null || isMap(name) || Array.isArray(name) ? `a ${verb}` : `${verb} "${String(name)}"`;
}
