import type { ActionRun, ActionRunner } from '../action-run';
import { awaitBuild, type BegunBuild } from '../jenkins/await-build';
import { endBuild, endItem } from '../jenkins/end-build';
import { fetchArtifacts } from '../jenkins/fetch-artifacts';
import { followBuild } from '../jenkins/follow-build';
import { Jenkins, JenkinsFailure, toProjectPath } from '../jenkins/jenkins';
import { startBuild } from '../jenkins/start-build';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';

/** Build/Custom, of any provider. @see https://docs.aws.amazon.com/codepipeline/latest/userguide/tutorials-four-stage-pipeline.html */
export const jenkinsBuild: ActionRunner = { key: 'Build/Custom/*', run: runProject };

/** Test/Custom, the same in another category. */
export const jenkinsTest: ActionRunner = { key: 'Test/Custom/*', run: runProject };

/** On AWS the server's plugin asks CodePipeline for work; here its own API is called, since it knows nothing of a rehearsal. */
async function runProject(run: ActionRun): Promise<Outcome> {
  const { part, reference, action } = run.planned;
  if (part.kind !== 'real' || part.server === undefined) throw new Error(`${reference} has no server`);
  const project = run.configuration['ProjectName'];
  if (project === undefined) return failed('it names no project', 'ConfigurationError');
  const login = run.world.secretValue('SECRETS_MANAGER', `jenkins:${action.provider}`);
  const jenkins = new Jenkins({ url: part.server, signal: run.signal, ...(login !== undefined && { login }) });
  try {
    return await build(hideLogin(run, login), jenkins, project);
  } catch (error) {
    if (run.signal.aborted) return abandoned();
    if (error instanceof JenkinsFailure) return failed(error.message);
    throw error;
  }
}

async function build(run: ActionRun, jenkins: Jenkins, project: string): Promise<Outcome> {
  const item = await startBuild(jenkins, { project, parameters: toParameters(run), artifacts: run.inputs });
  const begun = await orElse(awaitBuild(jenkins, item, run), run, () => endItem(jenkins, project, item));
  run.log(`Jenkins: ${project} #${begun.number}, ${begun.url}`);
  const path = `${toProjectPath(project)}/${begun.number}`;
  const verdict = await orElse(followBuild(jenkins, path, run), run, () => endBuild(jenkins, path));
  if (verdict !== 'SUCCESS') return toFailure(project, begun, verdict);
  await fetchArtifacts(jenkins, path, run);
  return succeeded({}, { summary: `${project} #${begun.number}`, link: begun.url });
}

/** What a project may declare as its parameters. */
function toParameters({ executionId, pipeline, inputs, world }: ActionRun): Readonly<Record<string, string>> {
  const revisions = inputs.flatMap(({ name }) => world.revision(name) ?? []);
  return {
    CODEPIPELINE_NAME: pipeline.name,
    CODEPIPELINE_EXECUTION_ID: executionId,
    ...(revisions[0] !== undefined && { CODEPIPELINE_REVISION: revisions[0] }),
  };
}

function toFailure(project: string, { number, url }: BegunBuild, verdict: string): Outcome {
  return failed(`Jenkins ended ${project} #${number} as ${verdict}: ${url}`, 'JobFailed', { link: url });
}

/** Nothing that an interrupted rehearsal began goes on: a Jenkins is told to end it. */
async function orElse<T>(work: Promise<T>, run: ActionRun, end: () => Promise<void>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (run.signal.aborted) await end();
    throw error;
  }
}

/** A project that prints the login it was begun with prints it into no log of ours. */
function hideLogin(run: ActionRun, login: string | undefined): ActionRun {
  const token = login?.slice(login.indexOf(':') + 1);
  return token === undefined || token === '' ? run : { ...run, log: (line) => run.log(line.replaceAll(token, '***')) };
}
