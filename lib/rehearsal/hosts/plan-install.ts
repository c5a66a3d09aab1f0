import { existsSync, lstatSync, readdirSync, type Stats } from 'node:fs';
import { basename, join, posix } from 'node:path';
import type { AppspecPermission, FileExistsBehavior, ServerAppspec } from '../../aws/codedeploy/server-appspec';
import { type Host, HostFailure } from './host';
import { toPermissionTargets } from './permission-targets';

/** One thing that an installation does; paths are the host's own. */
export type Instruction =
  | { readonly kind: 'mkdir'; readonly path: string }
  | { readonly kind: 'copy'; readonly from: string; readonly path: string }
  | { readonly kind: 'permit'; readonly path: string; readonly permission: AppspecPermission };

/**
 * What the agent does in Install: directories that are missing, each file, then permissions.
 * @throws HostFailure in the agent's words
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-files.html
 */
export function planInstall(archive: string, appspec: ServerAppspec, host: Host): readonly Instruction[] {
  const planner = new Planner(host, appspec.file_exists_behavior ?? 'DISALLOW');
  for (const { source, destination } of appspec.files ?? []) planner.add(join(archive, source), destination, source);
  for (const permission of appspec.permissions ?? []) planner.permit(permission);
  return planner.instructions;
}

class Planner {
  readonly instructions: Instruction[] = [];
  private readonly copies = new Map<string, string>();
  private readonly directories = new Set<string>();
  private readonly permitted = new Set<string>();

  constructor(
    private readonly host: Host,
    private readonly behavior: FileExistsBehavior,
  ) {}

  /** Of a directory what is in it is copied, a file or a link into the destination by its name. */
  add(from: string, destination: string, source: string): void {
    const stats = tryLook(from);
    if (stats === undefined)
      throw new HostFailure(`No such file or directory - ${source}, which files name as a source`);
    if (stats.isDirectory()) this.addDirectory(from, posix.normalize(destination).replace(/(.)\/$/, '$1'));
    else this.addFile(from, posix.join(destination, basename(from)));
  }

  permit(permission: AppspecPermission): void {
    const copied = { files: [...this.copies.keys()], directories: [...this.directories] };
    for (const path of toPermissionTargets(permission, copied)) {
      if (this.permitted.has(path)) throw new HostFailure(`the appspec sets the permissions of ${path} more than once`);
      this.permitted.add(path);
      this.instructions.push({ kind: 'permit', path, permission });
    }
  }

  private addDirectory(from: string, path: string): void {
    this.makeDirectory(path);
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      if (entry.isDirectory()) this.addDirectory(join(from, entry.name), posix.join(path, entry.name));
      else this.addFile(join(from, entry.name), posix.join(path, entry.name));
    }
  }

  private addFile(from: string, path: string): void {
    this.makeDirectory(posix.dirname(path));
    const other = this.copies.get(path);
    if (other !== undefined) throw new HostFailure(`the appspec copies both ${other} and ${from} to ${path}`);
    if (tryLook(this.host.place(path)) !== undefined) {
      if (this.behavior === 'DISALLOW') {
        throw new HostFailure(
          `The deployment failed because a specified file already exists at this location: ${path}`,
        );
      }
      if (this.behavior === 'RETAIN') return;
    }
    this.copies.set(path, from);
    this.instructions.push({ kind: 'copy', from, path });
  }

  /** Those above it first; what is there already is no directory that this deployment makes. */
  private makeDirectory(path: string): void {
    if (path === '/' || this.directories.has(path) || existsSync(this.host.place(path))) return;
    this.makeDirectory(posix.dirname(path));
    this.directories.add(path);
    this.instructions.push({ kind: 'mkdir', path });
  }
}

function tryLook(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
