import { itemShape } from './await-build';
import { type Jenkins, toProjectPath } from './jenkins';

/** How long a server may take to hear that nobody waits any longer. */
const END_MS = 5000;

/** Takes an item out of the queue, or ends the build that it has become. What the server does not do is not told. */
export async function endItem(jenkins: Jenkins, project: string, item: string): Promise<void> {
  const ending = jenkins.until(AbortSignal.timeout(END_MS));
  try {
    await ending.post(`/queue/cancelItem?id=${item}`);
    const { executable } = await ending.getJson(`/queue/item/${item}/api/json`, itemShape);
    if (executable) await ending.post(`${toProjectPath(project)}/${executable.number}/stop`);
  } catch {
    // Gone already, or a server that does not answer any more.
  }
}

/** Ends a build, by its path. What the server does not do is not told. */
export async function endBuild(jenkins: Jenkins, path: string): Promise<void> {
  await jenkins
    .until(AbortSignal.timeout(END_MS))
    .post(`${path}/stop`)
    .catch(() => undefined);
}
