import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ActionRun, ActionRunner } from '../action-run';
import { type ArtifactLocation, toArtifactLocation } from '../artifact-location';
import { tryObject } from '../endpoint/bucket-object';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';

/**
 * Invoke/AWS/Lambda: calls the function with a job, and again while it answers with a continuation token.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Lambda.html
 */
export const lambdaInvoke: ActionRunner = {
  key: 'Invoke/AWS/Lambda',
  async run(run) {
    if (run.configuration['FunctionName'] === undefined) return failed('it names no function', 'ConfigurationError');
    await Promise.all(run.inputs.map(({ name, path }) => upload(run, name, path)));
    let token: string | undefined;
    for (let call = 0; call < MOST_CALLS && !run.signal.aborted; call += 1) {
      const answer = await invoke(run, token);
      if ('state' in answer) return answer;
      token = answer.continuationToken;
    }
    return run.signal.aborted ? abandoned() : failed(`it asked to be called again ${MOST_CALLS} times`);
  },
};

/** A job lives 24 hours, and a continuation is called again after half a minute. */
const MOST_CALLS = 2880;

async function invoke(
  run: ActionRun,
  token: string | undefined,
): Promise<Outcome | { readonly continuationToken: string }> {
  const id = run.world.newId();
  const job = toJob(run, id, token);
  run.world.keepJob(id, job);
  const name = toFunctionName(run.configuration['FunctionName'] ?? '');
  const invocation = await run.world.invoke(name, { 'CodePipeline.job': job }, run.signal);
  for (const line of invocation.logs) run.log(line);
  if (run.signal.aborted) return abandoned();
  const result = run.world.jobResult(id);
  if (result?.kind === 'failure') return failed(result.message, result.type);
  if (result?.continuationToken !== undefined) return { continuationToken: result.continuationToken };
  if (result !== undefined) return finish(run, result.variables);
  if (!invocation.ok) return failed(`the function ${name} failed: ${toText(invocation.payload)}`);
  return failed(`the function ${name} ended without a result for its job; on AWS the action would wait for 20 minutes`);
}

async function finish(run: ActionRun, variables: Readonly<Record<string, string>>): Promise<Outcome> {
  for (const { name, path } of run.outputs) {
    const { bucket, key } = locate(run, name);
    const object = await tryObject(await run.world.bucketFolder(bucket), key);
    if (object === undefined) return failed(`the function put no artifact "${name}" at s3://${bucket}/${key}`);
    await copyFile(object.path, path);
  }
  return succeeded(variables);
}

/** @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Lambda.html#action-reference-Lambda-event */
function toJob(run: ActionRun, id: string, token: string | undefined): Readonly<Record<string, unknown>> {
  const environment = run.world.awsEnvironment();
  const toArtifact = ({ name }: { readonly name: string }) => toEventArtifact(locate(run, name));
  return {
    id,
    accountId: run.pipeline.account,
    data: {
      actionConfiguration: { configuration: run.configuration },
      inputArtifacts: run.inputs.map(toArtifact),
      outputArtifacts: run.outputs.map(toArtifact),
      artifactCredentials: {
        accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
        secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
        sessionToken: environment['AWS_SESSION_TOKEN'] ?? '',
      },
      ...(token !== undefined && { continuationToken: token }),
    },
  };
}

function toEventArtifact({ name, bucket, key }: ArtifactLocation): unknown {
  return { name, revision: null, location: { type: 'S3', s3Location: { bucketName: bucket, objectKey: key } } };
}

/** The function reads its inputs from the artifact bucket, as on AWS. */
async function upload(run: ActionRun, name: string, path: string): Promise<void> {
  const { bucket, key } = locate(run, name);
  const file = join(await run.world.bucketFolder(bucket), key);
  await mkdir(dirname(file), { recursive: true });
  await copyFile(path, file);
}

function locate(run: ActionRun, artifact: string): ArtifactLocation {
  return toArtifactLocation(run.pipeline, artifact, run.executionId);
}

/** A function may be named by its ARN. */
function toFunctionName(name: string): string {
  return /^arn:[^:]+:lambda:[^:]+:[^:]+:function:([^:]+)/.exec(name)?.[1] ?? name;
}

function toText(payload: unknown): string {
  const message = (payload as { readonly errorMessage?: unknown } | undefined)?.errorMessage;
  return typeof message === 'string' ? message : JSON.stringify(payload);
}
