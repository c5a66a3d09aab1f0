import type { BuildAction } from '../../lib/synthesis/model/action';
import type { FilesArtifact } from '../../lib/synthesis/model/artifact';
import type { Delivery } from '../../lib/synthesis/model/delivery';
import type { Environment } from '../../lib/synthesis/model/environment';
import type { Pipeline } from '../../lib/synthesis/model/pipeline';

/** A build of the model that takes the source and runs one command, but for what a test says. */
export function aBuild(name: string, but: Partial<BuildAction> = {}): BuildAction {
  return {
    verb: 'build',
    name,
    runOrder: 1,
    way: { kind: 'commands', commands: ['make'] },
    inputs: ['Source'],
    artifacts: [],
    env: {},
    secrets: {},
    junit: [],
    runtimes: {},
    machine: { kind: 'container', size: 'small', architecture: 'x86_64' },
    timeoutMinutes: 60,
    exports: [],
    ...but,
  };
}

/** The files of a directory, as an artifact. */
export function aDirectory(name: string, directory: string): FilesArtifact {
  return { kind: 'files', name, directory, files: ['**/*'] };
}

/** The storefront's pipeline in the model's words, written by hand, but for what a test says. */
export function aPipeline(but: Partial<Pipeline> = {}): Pipeline {
  return {
    name: 'storefront',
    purpose: { kind: 'delivery' },
    mode: 'QUEUED',
    keepDays: 365,
    tags: {},
    variables: [],
    sources: [
      {
        provider: 'github',
        name: 'Source',
        repository: 'acme/storefront',
        branch: 'main',
        clone: false,
        connectionArn:
          'arn:aws:codeconnections:ap-northeast-2:111122223333:connection/0f6b1a52-3c1d-4c7e-9a58-2d4b7f0c9e11',
      },
    ],
    triggers: [{ kind: 'change', source: 'Source' }],
    stages: [
      {
        name: 'Build',
        actions: [
          { verb: 'check-version', name: 'version', runOrder: 1, source: 'Source', namespace: 'version' },
          aBuild('packages', {
            runOrder: 2,
            way: { kind: 'recipe', recipe: 'lerna', run: ['lint', 'test', 'build'], packages: [] },
            artifacts: [aDirectory('site', 'packages/site/dist'), aDirectory('api', 'packages/api/dist')],
          }),
        ],
      },
      {
        name: 'Verify',
        actions: [
          aBuild('unit', {
            verb: 'test',
            way: { kind: 'recipe', recipe: 'lerna', run: ['test'], packages: [] },
            junit: ['**/junit.xml'],
          }),
          aBuild('lint', { verb: 'test', way: { kind: 'recipe', recipe: 'lerna', run: ['lint'], packages: [] } }),
        ],
      },
      {
        name: 'Staging',
        actions: [
          {
            verb: 'deploy',
            name: 'site',
            runOrder: 1,
            environment: 'staging',
            input: 'site',
            target: { kind: 'website', name: 'site' },
          },
          aBuild('smoke', {
            verb: 'test',
            runOrder: 2,
            way: { kind: 'commands', commands: ['node scripts/smoke.js'] },
            env: { SITE_URL: [{ environment: 'staging', target: 'site', output: 'url' }] },
          }),
        ],
      },
      {
        name: 'Release',
        actions: [
          {
            verb: 'approve',
            name: 'release',
            runOrder: 1,
            ask: ['release@acme.example'],
            message: 'Release #{Source.CommitId}?',
            link: [{ environment: 'staging', target: 'site', output: 'url' }],
          },
        ],
      },
      {
        name: 'Production',
        actions: [
          {
            verb: 'deploy',
            name: 'site',
            runOrder: 1,
            environment: 'production',
            input: 'site',
            target: { kind: 'website', name: 'site' },
          },
          {
            verb: 'record',
            what: 'version',
            name: 'version',
            runOrder: 2,
            source: 'Source',
            versionNamespace: 'version',
          },
        ],
      },
    ],
    notices: [
      { kind: 'email', address: 'team@acme.example', when: ['failed', 'waiting', 'succeeded'] },
      { kind: 'slack', secret: 'storefront/slack', when: ['failed'] },
    ],
    ...but,
  };
}

/** An environment of the model that has nothing, but for what a test says. */
export function anEnvironment(name: string, but: Partial<Environment> = {}): Environment {
  return { name, targets: [], variables: [], approvers: [], ...but };
}

/** A definition with one pipeline and two environments, each with a website, but for what a test says. */
export function aDelivery(but: Partial<Delivery> = {}): Delivery {
  return {
    name: 'storefront',
    home: { account: '111122223333', region: 'ap-northeast-2' },
    environments: [
      anEnvironment('staging', { targets: [{ kind: 'website', name: 'site' }] }),
      anEnvironment('production', { targets: [{ kind: 'website', name: 'site' }] }),
    ],
    pipelines: [aPipeline()],
    ...but,
  };
}
