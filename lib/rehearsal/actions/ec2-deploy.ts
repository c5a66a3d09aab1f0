import { countTaggedHosts, renderHosts } from '../../assembly/count-hosts';
import type { ActionRun, ActionRunner } from '../action-run';
import { deployByTag, type TagDeployment } from '../hosts/deploy-by-tag';
import { HostGroup } from '../hosts/host-group';
import { inBatches } from '../hosts/in-batches';
import { toTools } from '../hosts/to-tools';
import { abandoned, failed, type Outcome, succeeded } from '../outcome';

/**
 * Deploy/AWS/EC2: an artifact into a directory of the hosts that have a tag, between two scripts of it.
 * @see https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-EC2Deploy.html
 */
export const ec2Deploy: ActionRunner = {
  key: 'Deploy/AWS/EC2',
  async run(run) {
    const [input] = run.inputs;
    const {
      InstanceTagKey: key,
      InstanceTagValue: value,
      TargetDirectory: directory,
      DeploySpec: spec,
    } = run.configuration;
    if (input === undefined) return failed('it has no input artifact', 'ConfigurationError');
    if (key === undefined) return failed('it names no tag of instances', 'ConfigurationError');
    if (spec === undefined && directory === undefined) {
      return failed('it names neither a TargetDirectory nor a DeploySpec', 'ConfigurationError');
    }
    return deploy(run, { key, value }, { artifact: input.path, ...toTagDeployment(run.configuration) });
  },
};

type Tag = { readonly key: string; readonly value: string | undefined };

async function deploy(run: ActionRun, { key, value }: Tag, deployment: TagDeployment): Promise<Outcome> {
  const count = countTaggedHosts(key, value, run.assembly.fleet);
  const tag = `${key}=${value ?? '*'}`;
  const hostGroup = new HostGroup(run.world.home, tag);
  const most = Math.min(count, Math.max(1, toNumber(run.configuration['MaxBatch'], count) ?? 1));
  const errors = toNumber(run.configuration['MaxError'], count) ?? 0;
  const tools = toTools(run, () => undefined);
  const hosts = hostGroup.hosts(count);
  const end = await inRounds(hosts, most, errors, (host) => deployByTag(host, deployment, tools));
  if (run.signal.aborted) return abandoned();
  const link = hostGroup.path(hostGroup.state().serving);
  const [first] = end.failures;
  if (first === undefined || end.failures.length <= errors) {
    const others = first === undefined ? '' : `, ${renderHosts(end.failures.length)} failed`;
    return succeeded({}, { summary: `${renderHosts(end.deployed)} with the tag ${tag}${others}`, link });
  }
  const { script } = first.failure;
  const code = script?.exitCode;
  const more = { link, ...(script && { command: script.location }), ...(code !== undefined && { exitCode: code }) };
  return failed(`${first.host}: ${first.failure.message}`, 'JobFailed', more);
}

/** So many at a time, until more have failed than may. */
async function inRounds<H, F>(
  hosts: readonly H[],
  most: number,
  errors: number,
  one: (host: H) => Promise<F | undefined>,
): Promise<{ readonly deployed: number; readonly failures: readonly F[] }> {
  const failures: F[] = [];
  let deployed = 0;
  for (let next = 0; next < hosts.length && failures.length <= errors; next += most) {
    const round = hosts.slice(next, next + most);
    const end = await inBatches(round, 0, one);
    failures.push(...end.failures);
    deployed += end.deployed;
  }
  return { deployed, failures };
}

function toTagDeployment(configuration: ActionRun['configuration']): Omit<TagDeployment, 'artifact'> {
  const { TargetDirectory: directory, DeploySpec: spec, PreScript: before, PostScript: after } = configuration;
  return {
    ...(spec !== undefined && { spec }),
    ...(directory !== undefined && { directory }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** A number of hosts, or a percentage of them, of which a fraction is left out. */
function toNumber(text: string | undefined, hosts: number): number | undefined {
  const [, number, percent] = /^(\d+)(%?)$/.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  return percent === '%' ? Math.floor((hosts * Number(number)) / 100) : Number(number);
}
