import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ActionRun, ActionRunner } from '../action-run';
import type { Beanstalk } from '../beanstalk/open-beanstalk';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';

/**
 * Deploy/AWS/ElasticBeanstalk: a new version, under a label that CodePipeline makes up, put on the environment.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Beanstalk.html
 */
export const elasticBeanstalk: ActionRunner = {
  key: 'Deploy/AWS/ElasticBeanstalk',
  async run(run) {
    const { ApplicationName: application, EnvironmentName: name } = run.configuration;
    const [input] = run.inputs;
    const { beanstalk } = run.world;
    const environment = beanstalk?.environments.find((one) => one.application === application && one.name === name);
    if (input === undefined) return failed('it has no input artifact', 'ConfigurationError');
    if (beanstalk === undefined || environment === undefined) {
      return failed(`there is no environment ${name} of ${application}`, 'ConfigurationError');
    }
    return deploy(run, input.path, beanstalk, environment);
  },
};

type Deployed = Beanstalk['environments'][number];

async function deploy(
  run: ActionRun,
  archive: string,
  { versions }: Beanstalk,
  environment: Deployed,
): Promise<Outcome> {
  const { pipeline, world, executionId, signal, log } = run;
  const { application, name, url } = environment;
  await environment.revive();
  const created = world.clock().toISOString();
  const label = `code-pipeline-${Date.parse(created)}-${executionId}`;
  const bucket = `elasticbeanstalk-${run.planned.action.region ?? pipeline.region}-${pipeline.account}`;
  const key = `${application}/${label}.zip`;
  const file = join(await world.bucketFolder(bucket), key);
  await mkdir(dirname(file), { recursive: true });
  await copyFile(archive, file);
  versions.keep({ application, label, bucket, key, description: '', created });
  const before = environment.events().length;
  if (!environment.update(label)) return failed(`the environment ${name} is not Ready`);
  const stop = () => void environment.abort();
  signal.addEventListener('abort', stop, { once: true });
  await environment.settled();
  signal.removeEventListener('abort', stop);
  const events = environment.events().slice(before);
  for (const { severity, message } of events) log(`${severity} ${message}`);
  if (signal.aborted) return abandoned();
  if (environment.health() === 'Green' && environment.label() === label) {
    return succeeded({}, { summary: `${label} on ${name}`, link: url });
  }
  const error = events.findLast(({ severity }) => severity === 'ERROR');
  return failed(error?.message ?? `the environment ${name} did not turn green`);
}
