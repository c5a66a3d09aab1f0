import { z } from 'zod';
import { type Jenkins, JenkinsFailure } from './jenkins';
import { Patience } from './patience';

/** A build that a Jenkins has begun. */
export interface BegunBuild {
  readonly number: number;
  /** Where a person can look at it. */
  readonly url: string;
}

/**
 * Waits until an item of the queue has become a build, and says what it waits for.
 * @throws JenkinsFailure when it is taken out of the queue
 */
export async function awaitBuild(
  jenkins: Jenkins,
  item: string,
  { log, signal }: { readonly log: (line: string) => void; readonly signal: AbortSignal },
): Promise<BegunBuild> {
  const patience = new Patience(signal);
  for (let said = ''; ; ) {
    const { cancelled, why, executable } = await jenkins.getJson(`/queue/item/${item}/api/json`, itemShape);
    if (executable) return executable;
    if (cancelled) throw new JenkinsFailure('the build was taken out of the queue');
    if (why && why !== said) log(`Jenkins: ${why}`);
    said = why ?? said;
    await patience.wait();
  }
}

/** What a Jenkins tells of an item of its queue. */
export const itemShape = z.object({
  cancelled: z.boolean().nullish(),
  why: z.string().nullish(),
  executable: z.object({ number: z.number().int(), url: z.string() }).nullish(),
});
