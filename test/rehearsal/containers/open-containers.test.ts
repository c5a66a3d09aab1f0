import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContainers } from '../../../lib/rehearsal/containers/open-containers';
import { rehearse } from '../../../lib/rehearsal/rehearse';
import { factsOf } from '../../helpers/facts';
import { anEngine, aPathOf } from '../../helpers/programs';
import { emptyAssembly, optionsIn, planOf, temporaryDirectory } from '../../helpers/rehearsal';

const directory = temporaryDirectory();
const SPEC = JSON.stringify(
  JSON.stringify({
    version: 0.2,
    phases: {
      build: { commands: ['URI=111122223333.dkr.ecr.eu-west-1.amazonaws.com', 'echo "${URI%:*}"', 'docker ps'] },
    },
  }),
);

test('a build that may start containers finds the tools before the rest, another one does not', async () => {
  const { projects } = factsOf(`Resources:
  Privileged:
    Type: AWS::CodeBuild::Project
    Properties: { Name: privileged, Environment: { PrivilegedMode: true }, Source: { BuildSpec: ${SPEC} } }
  Plain: { Type: AWS::CodeBuild::Project, Properties: { Name: plain, Source: { BuildSpec: ${SPEC} } } }`);
  const build = (name: string) => {
    const part = { kind: 'real', what: '' } as const;
    return { name, part, inputs: ['Source'], configuration: { ProjectName: name } };
  };
  const plan = planOf({
    Source: [[{ name: 'Source', outputs: ['Source'], command: ': > "$CONVEYOR_OUTPUT_Source/x"' }]],
    Build: [[build('privileged'), build('plain')]],
  });
  const machine = {
    PATH: `${aPathOf(join(directory, 'own'), { docker: 'echo own; exit 1', podman: 'exit 1' })}:/usr/bin:/bin`,
  };
  const options = optionsIn(directory, { machine });
  const { id } = await rehearse(plan, { ...emptyAssembly, projects }, options);
  const log = (name: string) =>
    readFileSync(join(options.home.execution('storefront', id), 'logs', `Build.${name}.log`), 'utf8').split('\n');
  expect(log('privileged')).toContainEqual(expect.stringMatching(/^no container engine works here: docker is on PATH/));
  expect(log('privileged')).toContain('127.0.0.1');
  expect(log('plain')).toEqual(expect.arrayContaining(['own', '127.0.0.1']));
});

test("a rehearsal's names for images are taken out of the engine at its end, and no others", async () => {
  const log = join(directory, 'asked');
  const host = join(directory, 'host');
  const listed = [
    ...['echo "a1 $H/shop/api:1.2.0"', 'echo "b2 $H/shop/api:<none>"', 'echo "c3 $H/shop/api:<none>"'],
    ...[
      'echo "c3 127.0.0.1:1/shop/api:<none>"',
      'echo "a1 $H/shop/api:latest"',
      'echo "d4 $H/shop/api:2"',
      'echo "d4 acme/shop:2"',
    ],
  ];
  const images = `H=$(cat '${host}'); if [ "$1" = images ]; then ${listed.join('; ')}; fi`;
  const PATH = aPathOf(join(directory, 'programs'), { podman: `${images}\n${anEngine(log)}` });
  const containers = await openContainers({
    folder: join(directory, 'registry'),
    repositories: [],
    account: '111122223333',
    tools: join(directory, 'tools'),
    machine: { PATH },
    temporary: directory,
    clock: () => new Date(),
    newId: randomUUID,
    random: randomBytes,
  });
  const { host: address } = containers.registry;
  writeFileSync(host, address);
  const uri = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.2.0';
  expect(containers.toLoopback(`docker push ${uri}`)).toBe(`docker push ${address}/shop/api:1.2.0`);
  expect(existsSync(join(containers.tools, 'docker'))).toBe(true);
  await containers.close();
  expect(readFileSync(log, 'utf8')).toContain(`\nrmi --force a1 b2 c3 ${address}/shop/api:2\n`);
  await expect(fetch(`http://${address}/v2/`)).rejects.toThrow();
});
