import type { AppspecPermission } from '../../aws/codedeploy/server-appspec';
import { HostFailure } from './host';

/** What a deployment copies and which directories it makes, by their paths on the host. */
export interface Copied {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

/**
 * The paths on the host that a permission is for: the file that it names, or what was copied below the directory.
 * @throws HostFailure in the agent's words
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-permissions.html
 */
export function toPermissionTargets(permission: AppspecPermission, { files, directories }: Copied): readonly string[] {
  const object = tidy(permission.object);
  const types = permission.type ?? ['file', 'directory'];
  if (files.includes(object)) return types.includes('file') ? toFileTarget(permission, object) : [];
  const found = (list: readonly string[]) => list.filter((path) => isMeant(path, object, permission));
  return [...(types.includes('file') ? found(files) : []), ...(types.includes('directory') ? found(directories) : [])];
}

function toFileTarget({ pattern = '**', except = [] }: AppspecPermission, object: string): readonly string[] {
  if (pattern !== '**') {
    throw new HostFailure(`the appspec has the pattern ${pattern} for ${object}, which is a file and no directory`);
  }
  if (except.length > 0) throw new HostFailure(`the appspec has exceptions for ${object}, which is a file`);
  return [object];
}

function isMeant(path: string, object: string, { pattern = '**', except = [] }: AppspecPermission): boolean {
  const base = object === '/' ? '/' : `${object}/`;
  if (!path.startsWith(base)) return false;
  const name = path.slice(base.length);
  return (pattern === '**' || isLike(name, pattern)) && !except.some((glob) => isLike(name, glob));
}

/** A pattern means what lies right within the directory; `*` is its only sign. */
function isLike(name: string, glob: string): boolean {
  if (name.includes('/')) return false;
  const words = glob.split('*').map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${words.join('.*')}$`, 's').test(name);
}

function tidy(path: string): string {
  const tidied = path.replace(/\/+/g, '/').replace(/\/$/, '');
  return tidied === '' ? '/' : tidied;
}
