import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SynthesizedContainerService } from '../../lib/assembly/container-service';
import type { TaskSource } from '../../lib/plan/task-source';
import { openBalancers } from '../../lib/rehearsal/balancer/open-balancers';
import type { Pace } from '../../lib/rehearsal/balancer/pace';
import { openServices } from '../../lib/rehearsal/ecs/open-services';
import type { ServiceDeploy } from '../../lib/rehearsal/ecs/services';
import { factsOf } from './facts';

/** As little time as a test can do with. */
export const QUICK: Pace = {
  checkMs: () => 20,
  startMs: () => 5_000,
  sickMs: () => 60,
  waitMs: (minutes) => minutes * 20,
  stopMs: () => 300,
  requestMs: 2,
  callbackMs: () => 5,
  limitMs: 20_000,
};

/** A server of one file: it says its version, and its health as the version's name has it. */
export const SERVER = `const { createServer } = require('node:http');
const version = require('node:fs').readFileSync('version', 'utf8');
if (version.startsWith('dies')) process.exit(3);
createServer((request, response) => {
  const sick = version.startsWith('sick') || (version.startsWith('faulty') && request.url !== '/health');
  setTimeout(() => response.writeHead(sick ? 500 : 200).end(version), request.url === '/slow' ? 300 : 1);
}).listen(Number(process.env.PORT), '127.0.0.1');
`;

/** What the task definition would name as its command. */
export const BY_COMMAND: TaskSource = { kind: 'processes', command: 'exec node server.js' };

/** The services of a template, opened in a folder. */
export async function openServed(template: string, directory: string, pace: Pace = QUICK) {
  const assembly = factsOf(template);
  const { serving } = assembly;
  const [service] = serving.services as readonly [SynthesizedContainerService];
  const balancers = await openBalancers(serving, pace);
  const world = {
    ...{ serving, balancers, pace, home: join(directory, 'home'), containers: undefined, prefix: 'test' },
    machine: { PATH: process.env['PATH'] },
    awsEnvironment: () => ({}),
    toLoopback: (text: string) => text,
    secretValue: () => undefined,
  };
  const services = openServices(world);
  const lines: string[] = [];
  const deploy = (version: string, more: Partial<ServiceDeploy> & Pick<ServiceDeploy, 'swap'>) => {
    const files = join(directory, `version-${version}`);
    mkdirSync(files, { recursive: true });
    writeFileSync(join(files, 'version'), version);
    writeFileSync(join(files, 'server.js'), SERVER);
    return services.deploy({
      service,
      revision: {
        label: version,
        containers: serving.taskDefinitions[0]?.containers ?? [],
        port: 8080,
        directory: files,
      },
      source: BY_COMMAND,
      alarm: () => undefined,
      log: (line) => void lines.push(line),
      signal: new AbortController().signal,
      ...more,
    });
  };
  const url = balancers.url(serving.listeners[0]?.arn ?? '') ?? '';
  const testUrl = balancers.url(serving.listeners[1]?.arn ?? '') ?? '';
  return {
    ...{ assembly, serving, service, balancers, services, deploy, lines, url, testUrl, world },
    ask: async (path = '/', of = url) => (await fetch(of + path)).text(),
    close: async () => {
      await services.close();
      await balancers.close();
    },
  };
}
