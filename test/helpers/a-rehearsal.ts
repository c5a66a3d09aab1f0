import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SlackMessage } from '../../lib/rehearsal/endpoint/slack-sink';
import type { PublishedMessage } from '../../lib/rehearsal/endpoint/sns';
import { type Endpoint, type EndpointOptions, startEndpoint } from '../../lib/rehearsal/endpoint/start-endpoint';
import { openParameters } from '../../lib/rehearsal/parameters';
import { NOTHING_SERVED } from './empty-facts';

/** The SDK's advice about the local Node.js is no part of what is tested. */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

/** An endpoint with nothing behind it but what a test gives, and what it was told. */
export interface Rehearsal {
  readonly endpoint: Endpoint;
  /** What an SDK client is made with. */
  readonly client: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly maxAttempts: number;
  };
  readonly published: PublishedMessage[];
  readonly slack: SlackMessage[];
  /** A directory of the test's own. */
  readonly directory: string;
  end(): Promise<void>;
}

/** A rehearsal without functions asks for no versions. */
function noVersions(): never {
  throw new Error('no function of a test has versions');
}

/** @param given the parameters that a person gave */
export async function aRehearsal(
  options: Partial<EndpointOptions> = {},
  given: ReadonlyMap<string, string> = new Map(),
): Promise<Rehearsal> {
  const published: PublishedMessage[] = [];
  const slack: SlackMessage[] = [];
  const directory = await mkdtemp(join(tmpdir(), 'conveyor-endpoint-'));
  const endpoint = await startEndpoint({
    account: '111122223333',
    region: 'ap-northeast-2',
    secrets: new Map(),
    parameters: openParameters(join(directory, 'parameters.json'), given),
    hasPipeline: (name) => name === 'storefront',
    execution: () => undefined,
    actions: () => [],
    job: () => undefined,
    hasTopic: (arn) => arn === 'arn:aws:sns:ap-northeast-2:111122223333:releases',
    publish: (message) => published.push(message),
    commit: async () => 'no-repository',
    differences: async () => 'no-repository',
    merge: async () => 'no-repository',
    bucketFolder: async () => undefined,
    lambda: { functions: [], versions: noVersions, invoke: async () => ({ ok: false, payload: null, logs: [] }) },
    serving: NOTHING_SERVED,
    takeSlack: (message) => slack.push(message),
    packagesFolder: join(directory, 'packages'),
    uuid: randomUUID,
    random: randomBytes,
    ...options,
  });
  const credentials = { ...endpoint.credentials };
  return {
    endpoint,
    client: { endpoint: endpoint.url, region: 'ap-northeast-2', credentials, maxAttempts: 1 },
    published,
    slack,
    directory,
    end: async () => {
      await endpoint.close();
      await rm(directory, { recursive: true });
    },
  };
}
