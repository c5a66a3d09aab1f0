import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseServerAppspec } from '../../aws/codedeploy/parse-server-appspec';
import { APPSPEC_FILES, type ServerAppspec } from '../../aws/codedeploy/server-appspec';
import type { Problem } from '../../problem/problem';
import { makeFolder } from '../store/make-folder';
import { unzip } from '../store/unzip';
import { type Host, HostFailure } from './host';
import { AGENT_FOLDER } from './to-own-paths';

/** A revision as it lies on a host. */
export interface Revision {
  /** The absolute path of its files. */
  readonly archive: string;
  readonly appspec: ServerAppspec;
}

/** DownloadBundle: the revision's zip, extracted where the agent keeps it. @throws HostFailure when it has no good appspec */
export async function downloadBundle(
  host: Host,
  { groupId, id, revision }: { readonly groupId: string; readonly id: string; readonly revision: string },
): Promise<Revision> {
  const archive = toArchive(host, groupId, id);
  await rm(archive, { recursive: true, force: true });
  makeFolder(archive);
  await unzip(revision, archive);
  return readRevision(archive);
}

/** The revision that a deployment left on a host; undefined when there was none, or it is gone. */
export async function tryPrevious(host: Host, groupId: string): Promise<Revision | undefined> {
  const { good } = host.state();
  if (good === undefined) return undefined;
  const archive = toArchive(host, groupId, good);
  return existsSync(archive) ? readRevision(archive) : undefined;
}

/** What no deployment needs any more goes. */
export async function forgetRevision(host: Host, groupId: string, id: string): Promise<void> {
  await rm(host.place(`${AGENT_FOLDER}/deployment-root/${groupId}/${id}`), { recursive: true, force: true });
}

function toArchive(host: Host, groupId: string, id: string): string {
  return host.place(`${AGENT_FOLDER}/deployment-root/${groupId}/${id}/deployment-archive`);
}

async function readRevision(archive: string): Promise<Revision> {
  const name = APPSPEC_FILES.find((file) => existsSync(join(archive, file)));
  if (name === undefined) {
    throw new HostFailure(
      'The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory: appspec.yml at its root',
    );
  }
  const appspec = parseServerAppspec(await readFile(join(archive, name), 'utf8'), name);
  if (!appspec.ok) throw new HostFailure(appspec.problems.map(render).join('; '));
  return { archive, appspec: appspec.value };
}

function render({ message, place, hint }: Problem): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}: `;
  return `${where}${message}${hint === undefined ? '' : ` (${hint})`}`;
}
