import type { SynthesizedAction } from '../../lib/assembly/pipeline';
import { toServicePart } from '../../lib/plan/to-service-part';
import { factsOf } from '../helpers/facts';
import { servedTemplate, shifting } from '../helpers/served';

const action: SynthesizedAction = {
  ...{ stage: 'Production', name: 'api', category: 'Deploy', owner: 'AWS', provider: 'ECS', version: '1', runOrder: 1 },
  ...{ inputs: ['built'], outputs: [] },
  configuration: { ClusterName: 'shop', ServiceName: 'api' },
};
const podman = { engine: true, name: 'podman', aws: false } as const;
const nothing = { engine: 'neither docker nor podman is on PATH', aws: false };
const input = (parts: Parameters<typeof servedTemplate>[0] = {}) => ({
  assembly: factsOf(servedTemplate(parts)),
  reference: 'api',
});

test('images are run where an engine works', () => {
  const service = shifting('{ Strategy: BLUE_GREEN }');
  expect(toServicePart(action, { ...input({ service }), containers: podman })).toEqual({
    kind: 'real',
    what: 'ECS service api: 2 tasks by podman, blue/green',
    tasks: { kind: 'containers', engine: 'podman' },
  });
});

test('a command that is given goes before an engine; at a port of its own one task follows the other', () => {
  const targets = new Map([['api', { command: 'node server.js', port: 3000 }]]);
  expect(toServicePart(action, { ...input(), containers: podman, targets })).toMatchObject({
    what: 'ECS service api: 1 task by processes, one after the other at port 3000',
    tasks: { kind: 'processes', command: 'node server.js', port: 3000 },
  });
});

test('without an engine the command of the task definition is run, and else nothing', () => {
  const container = 'Command: [node, server.js]';
  expect(toServicePart(action, { ...input({ container }), containers: nothing })).toMatchObject({
    tasks: { kind: 'processes' },
  });
  expect(toServicePart(action, { ...input(), containers: nothing })).toMatchObject({
    kind: 'missing',
    why: expect.stringMatching(/no engine works here: neither docker nor podman is on PATH$/),
  });
});

test('a service and a deployment group that are not there are named', () => {
  const other = { ...action, configuration: { ClusterName: 'shop', ServiceName: 'web' } };
  expect(toServicePart(other, input())).toMatchObject({
    why: 'service "web" of cluster "shop" is not in what was given',
  });
  const group = {
    ...action,
    provider: 'CodeDeployToECS',
    configuration: { ApplicationName: 'a', DeploymentGroupName: 'b' },
  };
  expect(toServicePart(group, input())).toMatchObject({
    why: 'deployment group "b" of application "a" is not in what was given',
  });
});
