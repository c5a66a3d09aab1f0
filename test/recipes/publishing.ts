import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renderBuildspec } from '../../lib/aws/codebuild/buildspec';
import type { PublishedFormat } from '../../lib/synthesis/model/published-format';
import { readRecipes } from '../../lib/synthesis/recipes/read-recipes';
import { toPublishBuildspec } from '../../lib/synthesis/recipes/to-publish-buildspec';
import { aRehearsal } from '../helpers/a-rehearsal';
import { BuildYard, type Trial, type TrialOptions } from '../helpers/build';
import { root } from '../helpers/conveyor';

const recipes = readRecipes(join(root, 'buildspec'));

/** What stands for CodeArtifact, and the builds that publish to it. */
export interface Office {
  /** Publishes an artifact, by its zip, with the buildspec that Conveyor generates. */
  readonly publish: (format: PublishedFormat, artifact: string, options?: TrialOptions) => Promise<Trial>;
  /** The URL of the repository of a format, and the token that opens it. */
  readonly open: (format: PublishedFormat) => Promise<{ readonly url: string; readonly token: string }>;
  readonly end: () => Promise<void>;
}

export async function anOffice(): Promise<Office> {
  const yard = new BuildYard();
  const { endpoint, end } = await aRehearsal();
  const ask = async (method: string, path: string): Promise<Record<string, string>> => {
    const scope = `${endpoint.credentials.accessKeyId}/20260301/ap-northeast-2/codeartifact/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
    const answer = await fetch(`${endpoint.url}${path}`, { method, headers: { authorization } });
    return (await answer.json()) as Record<string, string>;
  };
  return {
    publish: (format, artifact, options) =>
      yard.run(renderBuildspec(toPublishBuildspec(format, recipes)), {
        sources: [{ name: 'package', path: artifact }],
        environment: { DOMAIN: 'acme', DOMAIN_OWNER: '111122223333', REPOSITORY: 'releases', FORMAT: format },
        extraEnvironment: endpoint.environment(),
        ...options,
      }),
    open: async (format) => {
      const { authorizationToken: token = '' } = await ask('POST', '/v1/authorization-token?domain=acme');
      const at = `domain=acme&repository=releases&format=${format}`;
      const { repositoryEndpoint: url = '' } = await ask('GET', `/v1/repository/endpoint?${at}`);
      return { url, token };
    },
    end: async () => {
      yard.clear();
      await end();
    },
  };
}

/** What a program printed, while this process goes on to answer it. */
export async function hear(command: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, [...words], { timeout: 60_000 });
  return stdout;
}
