import { baseImages } from '../../../aws/imagebuilder/base-image';
import type { Path } from '../../definition/path';
import { type BuildAction, isBuild, labelOf } from '../action';
import type { AmiWay } from '../ami';
import { actionsOf } from '../dependency';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_EbsInstanceBlockDeviceSpecification.html */
const most = { volumeGib: 16_000, characters: 12_000, components: 19 };

export const badAmi: Rule = {
  id: 'BadAmi',
  sentence: `An AMI begins with a base that is there, has something to bake, is built on an instance of its own architecture, with a volume of at most ${most.volumeGib} GiB, and its commands hold no \`{{\`, which Image Builder would replace.`,
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      if (action.way.kind !== 'ami') continue;
      yield* ofBase(action, action.way);
      yield* ofContent(action, action.way);
      yield* ofCommands(action, action.way);
      yield* ofInstance(action, action.way);
      yield* ofNetwork(action, action.way);
    }
  },
};

function toFinding(action: BuildAction, key: Path, what: string, hint: string): Finding {
  return { at: action, key: ['ami', ...key], message: `${labelOf(action)}: ${what}`, hint };
}

function* ofBase(action: BuildAction, { base }: AmiWay): Iterable<Finding> {
  if (/^(\/[A-Za-z0-9_./-]+|ami-[0-9a-f]+)$/.test(base)) return;
  const known = Object.keys(baseImages).join(', ');
  yield toFinding(action, ['base'], `"${base}" is no base of an AMI`, `${known}, ami-… or /the/name/of/a/parameter`);
}

function* ofContent(action: BuildAction, { bakes, install }: AmiWay): Iterable<Finding> {
  if (!bakes && install.length === 0) {
    const hint = 'write artifact: … for what goes into it, or install: […] for what it depends on';
    yield { at: action, key: ['ami'], part: 'key', message: `${labelOf(action)} bakes nothing into its AMI`, hint };
  }
  if (action.inputs.length > 1) {
    const message = `${labelOf(action)} takes ${action.inputs.length} artifacts, and an AMI holds one`;
    yield { at: action, key: ['artifact'], part: 'key', message, hint: 'put them together in a build before it' };
  }
}

function* ofCommands(action: BuildAction, { install, verify, components }: AmiWay): Iterable<Finding> {
  for (const [key, commands] of Object.entries({ install, verify })) {
    for (const [index, command] of commands.entries()) {
      if (!command.includes('{{')) continue;
      const hint = 'put the command into a script of the artifact, and run that';
      yield toFinding(action, [key, index], 'Image Builder replaces what stands in {{ }}', hint);
    }
  }
  const { length } = [...install, ...verify].join('\n');
  if (length > most.characters) {
    const hint = `at most ${most.characters} · put them into a script of the artifact, and run that`;
    yield toFinding(action, ['install'], `its commands are ${length} characters`, hint);
  }
  if (components.length > most.components) {
    const hint = `at most ${most.components}`;
    yield toFinding(action, ['components'], `it names ${components.length} components`, hint);
  }
  for (const [index, arn] of components.entries()) {
    if (component.test(arn)) continue;
    const hint = 'for example arn:aws:imagebuilder:ap-northeast-2:aws:component/amazon-cloudwatch-agent-linux/x.x.x';
    yield toFinding(action, ['components', index], `"${arn}" is no ARN of a component`, hint);
  }
}

/** @see https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ComponentConfiguration.html */
const component =
  /^arn:aws[^:]*:imagebuilder:[^:]+:([0-9]{12}|aws(-[a-z-]+)?):component\/[a-z0-9-_]+\/(([0-9]+|x)\.([0-9]+|x)\.([0-9]+|x)|[0-9]+\.[0-9]+\.[0-9]+\/[0-9]+)$/;

/** @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html */
const type = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
/** A `g` behind the generation is Graviton's. */
const arm = /^(a1|[a-z]+[0-9]+g[a-z]*)\./;

function* ofInstance(action: BuildAction, { instance, architecture, volumeGib = 1 }: AmiWay): Iterable<Finding> {
  if (!type.test(instance)) {
    yield toFinding(action, ['instance'], `"${instance}" is no type of an instance`, 'for example t3.medium');
  } else if (arm.test(instance) !== (architecture === 'arm64')) {
    const example = architecture === 'arm64' ? 't4g.medium' : 't3.medium';
    const what = `"${instance}" is no instance of ${architecture}`;
    yield toFinding(action, ['instance'], what, `for example ${example}`);
  }
  if (volumeGib > most.volumeGib) {
    yield toFinding(action, ['volume'], `a volume of ${volumeGib} GiB`, `at most ${most.volumeGib}`);
  }
}

function* ofNetwork(action: BuildAction, { network }: AmiWay): Iterable<Finding> {
  if (network === undefined) return;
  const { subnet, securityGroups } = network;
  if (!/^subnet-[0-9a-f]+$/.test(subnet)) {
    const hint = 'for example subnet-0a1b2c3d4e5f60718';
    yield toFinding(action, ['network', 'subnet'], `"${subnet}" is no id of a subnet`, hint);
  }
  for (const [index, group] of securityGroups.entries()) {
    if (/^sg-[0-9a-f]+$/.test(group)) continue;
    const key = ['network', 'securityGroups', index];
    yield toFinding(action, key, `"${group}" is no id of a security group`, 'for example sg-0a1b2c3d4e5f60718');
  }
}
