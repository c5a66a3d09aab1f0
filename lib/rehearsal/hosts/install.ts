import { lstatSync } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, readlink, rm, rmdir, symlink } from 'node:fs/promises';
import type { AppspecPermission, ServerAppspec } from '../../aws/codedeploy/server-appspec';
import type { Host } from './host';
import { type Instruction, planInstall } from './plan-install';

/**
 * Install: what an earlier deployment of the group put there goes, then the revision's files come, with their permissions.
 * Owners, groups, access control lists and labels are told, and not set: they belong to users that this machine does not have.
 *
 * @throws HostFailure in the agent's words
 */
export async function install(
  archive: string,
  appspec: ServerAppspec,
  host: Host,
  log: (line: string) => void,
): Promise<void> {
  await removeInstalled(host);
  const instructions = planInstall(archive, appspec, host);
  // Written down first: what is left of an installation that breaks off is removed by the next one.
  const installed = instructions.flatMap(({ kind, path }) => (kind === 'permit' ? [] : [path]));
  host.keep({ ...host.state(), installed });
  for (const instruction of instructions) await follow(instruction, host, log);
  const files = instructions.filter(({ kind }) => kind === 'copy').length;
  log(`${files} ${files === 1 ? 'file' : 'files'} copied`);
}

/** The last first, so that a directory is empty when its turn comes; one that has other files stays. */
async function removeInstalled(host: Host): Promise<void> {
  const { installed, ...rest } = host.state();
  for (const path of [...installed].reverse()) {
    const place = host.place(path);
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found?.isDirectory()) await rmdir(place).catch(() => undefined);
    else if (found !== undefined) await rm(place, { force: true });
  }
  host.keep({ ...rest, installed: [] });
}

async function follow(instruction: Instruction, host: Host, log: (line: string) => void): Promise<void> {
  const place = host.place(instruction.path);
  switch (instruction.kind) {
    case 'mkdir':
      await mkdir(place);
      return;
    case 'copy':
      await copy(instruction.from, place);
      return;
    case 'permit':
      await permit(place, instruction.permission);
      tellPermission(instruction.path, instruction.permission, log);
  }
}

async function copy(from: string, place: string): Promise<void> {
  const { mode } = await lstat(from);
  await rm(place, { force: true });
  if ((mode & 0o170000) === 0o120000) return symlink(await readlink(from), place);
  await copyFile(from, place);
  await chmod(place, mode & 0o7777);
}

async function permit(place: string, { mode }: AppspecPermission): Promise<void> {
  if (mode !== undefined && !(await lstat(place)).isSymbolicLink()) await chmod(place, Number.parseInt(mode, 8));
}

function tellPermission(path: string, permission: AppspecPermission, log: (line: string) => void): void {
  const { owner, group, mode, acls, context } = permission;
  const words = [
    ...(mode === undefined ? [] : [`mode ${mode}`]),
    ...(owner === undefined ? [] : [`owner ${owner} (not set here)`]),
    ...(group === undefined ? [] : [`group ${group} (not set here)`]),
    ...(acls === undefined ? [] : [`acls ${acls.join(',')} (not set here)`]),
    ...(context === undefined ? [] : [`context ${context.type} (not set here)`]),
  ];
  if (words.length > 0) log(`${path}: ${words.join(', ')}`);
}
