import type { SynthesizedProject } from '../../../lib/assembly/project';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();

const project: SynthesizedProject = {
  stack: 'Pipelines',
  logicalId: 'Packages',
  name: 'packages',
  arn: 'arn:aws:codebuild:ap-northeast-2:111122223333:project/packages',
  buildspec: JSON.stringify({
    version: 0.2,
    phases: {
      build: {
        commands: [
          'test "$MODE" = action',
          'test -e main.txt',
          'test -e "$CODEBUILD_SRC_DIR_other/other.txt"',
          'echo $CODEBUILD_INITIATOR',
        ],
      },
    },
  }),
  environment: [{ name: 'MODE', value: 'project', type: 'PLAINTEXT' }],
  image: 'aws/codebuild/standard:7.0',
  computeType: 'BUILD_GENERAL1_SMALL',
  environmentType: 'LINUX_CONTAINER',
  timeoutMinutes: 5,
  cacheType: 'NO_CACHE',
};

async function build(configuration: Readonly<Record<string, string>>, more: Partial<SynthesizedProject> = {}) {
  const make = (name: string) => ({
    name: `make-${name}`,
    outputs: [name],
    command: `echo > "$CONVEYOR_OUTPUT_${name}/${name}.txt"`,
  });
  const part = { kind: 'real', what: 'buildspec' } as const;
  const action = { name: 'build', inputs: ['other', 'main'], configuration, part };
  const plan = planOf({ Source: [[make('main'), make('other')]], Build: [[action]] });
  const assembly = { ...emptyAssembly, projects: [{ ...project, ...more }] };
  return (await rehearse(plan, assembly, optionsIn(directory))).stages[1]?.actions[0];
}

const EnvironmentVariables = '[{"name":"MODE","value":"action","type":"PLAINTEXT"}]';

test('the primary source is the working directory, the others lie beside it, the action’s variables go first', async () => {
  expect(await build({ ProjectName: 'packages', PrimarySource: 'main', EnvironmentVariables })).toMatchObject({
    status: 'Succeeded',
  });
});

test('what cannot be built is said', async () => {
  const reason = async (...given: Parameters<typeof build>) => (await build(...given))?.reason;
  expect(await reason({ ProjectName: 'missing' })).toBe('the assembly has no project missing');
  expect(await reason({ ProjectName: 'packages' })).toBe('none of its input artifacts is its PrimarySource');
  expect(await reason({ ProjectName: 'packages', PrimarySource: 'main', BatchEnabled: 'true' })).toBe(
    'the project packages has no BuildBatchConfig',
  );
  expect(await reason({ ProjectName: 'packages' }, { buildspec: { unknown: 'GetAtt Spec.Text' } })).toBe(
    'its buildspec is not known: GetAtt Spec.Text',
  );
  const secret = { name: 'TOKEN', value: 'npm', type: 'SECRETS_MANAGER' } as const;
  expect(await reason({ ProjectName: 'packages', PrimarySource: 'main' }, { environment: [secret] })).toBe(
    'the variable TOKEN has no value: give one with --secret npm=VALUE',
  );
});
