import { createHash } from 'node:crypto';
import { type CodePipelineClient, StartPipelineExecutionCommand } from '@aws-sdk/client-codepipeline';
import type { Reference } from './reference';

/**
 * Starts a pipeline with the commit that was judged, whatever its branch points to by then; answers the execution's id.
 *
 * @throws when CodePipeline did not start it.
 */
export async function startPipeline(
  client: CodePipelineClient,
  pipeline: string,
  source: string,
  reference: Reference,
): Promise<string | undefined> {
  const { pipelineExecutionId } = await client.send(
    new StartPipelineExecutionCommand({
      name: pipeline,
      sourceRevisions: [{ actionName: source, revisionType: 'COMMIT_ID', revisionValue: reference.commit }],
      clientRequestToken: toToken(pipeline, source, reference),
    }),
  );
  return pipelineExecutionId;
}

/**
 * The same for the same event, so that one that comes twice starts once; another when a branch comes back to a commit. A
 * token is 1 to 128 letters, digits and `-`.
 *
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_StartPipelineExecution.html
 */
function toToken(pipeline: string, source: string, { kind, name, commit, time }: Reference): string {
  const parts = [pipeline, source, kind, name, commit, time.toISOString()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
