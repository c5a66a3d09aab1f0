import { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { SSMClient } from '@aws-sdk/client-ssm';
import { parseStarter } from '../../lib/aws/codecommit/parse-starter';
import { STARTER } from '../../lib/aws/codecommit/starter-settings';
import { follow } from './follow';
import { type RepositoryEvent, toReference } from './reference';

/** A call that hangs is left alone: 2 s to connect, 10 s to answer, then the SDK's own retries. */
const settings = { requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000, throwOnRequestTimeout: true } };
const clients = {
  codeCommit: new CodeCommitClient(settings),
  codePipeline: new CodePipelineClient(settings),
  ssm: new SSMClient(settings),
};

/**
 * Starts the pipeline of the environment variable `STARTER` when a branch or a tag of one of its sources' repositories
 * changed in a way that the source's filters let through; a line of the log says why, or why not.
 *
 * @throws when a source's change could not be judged or its pipeline not be started, so that Lambda tries again and in the
 * end keeps the event in the dead-letter queue; or when `STARTER` is malformed.
 */
export async function handler(event: RepositoryEvent): Promise<void> {
  const { pipeline, sources } = parseStarter(process.env[STARTER]);
  const reference = toReference(event);
  if (reference === undefined) return;
  const { kind, name, repository, commit } = reference;
  const log = (line: object) => console.log(JSON.stringify({ pipeline, repository, [kind]: name, commit, ...line }));
  const faults: string[] = [];
  for (const source of sources.filter((one) => one.repository === repository)) {
    try {
      log({ source: source.source, ...(await follow(pipeline, source, reference, clients)) });
    } catch (error) {
      const why = sayFault(error);
      log({ source: source.source, outcome: 'failed', why });
      faults.push(`${source.source}: ${why}`);
    }
  }
  if (faults.length > 0) throw new Error(`not followed: ${faults.join('; ')}`);
}

/** AWS's errors name what was asked for and hold nothing secret here. */
function sayFault(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
