import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Clients } from '../../../lambda/start/follow';
import { commitAll, gitIn, makeRepository } from '../../helpers/repository';

type Input = Readonly<Record<string, string | undefined>>;

/** An error of a service: its name, and what it says. */
class Refusal extends Error {}

/** What was started: the pipeline, and the commit of the source. */
export interface Started {
  readonly token: string;
  readonly revisions: unknown;
}

/**
 * CodeCommit, CodePipeline and Parameter Store on loopback, over one real git repository: two differences a page, and one
 * execution for one token.
 */
export async function startAws() {
  const repository = mkdtempSync(join(tmpdir(), 'start-'));
  const first = makeRepository(repository, {
    'README.md': 'read',
    'site/a': '1',
    'site/b': '1',
    'api/a': '1',
    'api/b': '1',
  });
  const parameters = new Map<string, string>();
  const started: Started[] = [];
  const calls: string[] = [];
  /** Operations that are refused, each until it is taken out. */
  const refused = new Map<string, string>();

  const operations: Readonly<Record<string, (input: Input) => unknown>> = {
    GetDifferences: ({ beforeCommitSpecifier: before, afterCommitSpecifier: after = '', NextToken = '0' }) => {
      const paths = pathsBetween(repository, before, after);
      const start = Number(NextToken);
      const differences = paths.slice(start, start + 2);
      return { differences, ...(start + 2 < paths.length && { NextToken: String(start + 2) }) };
    },
    GetMergeCommit: ({ sourceCommitSpecifier: source = '', destinationCommitSpecifier: destination = '' }) => {
      return {
        baseCommitId: ask(repository, 'merge-base', resolve(repository, source), resolve(repository, destination)),
      };
    },
    GetParameter: ({ Name = '' }) => {
      const Value = parameters.get(Name);
      if (Value === undefined) throw new Refusal('ParameterNotFound');
      return { Parameter: { Name, Type: 'String', Value, Version: 1 } };
    },
    PutParameter: ({ Name = '', Value = '' }) => {
      parameters.set(Name, Value);
      return { Version: 1 };
    },
    StartPipelineExecution: ({ clientRequestToken: token = '', sourceRevisions: revisions }) => {
      if (!started.some((one) => one.token === token)) started.push({ token, revisions });
      return { pipelineExecutionId: `execution-${started.findIndex((one) => one.token === token) + 1}` };
    },
  };

  const server = createServer(async (request, response) => {
    const name = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    calls.push(name);
    try {
      const refusal = refused.get(name);
      if (refusal !== undefined) throw new Refusal(refusal);
      response.end(JSON.stringify(operations[name]?.(JSON.parse(await text(request)) as Input)));
    } catch (error) {
      const type = error instanceof Refusal ? error.message : 'InternalFailure';
      response.writeHead(400).end(JSON.stringify({ __type: type, message: `no ${name}` }));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    clients: toClients(url),
    parameters,
    started,
    calls,
    refused,
    first,
    /** A commit that changes these files, on the branch that is checked out. */
    commit: (...files: readonly string[]) =>
      commitAll(repository, Object.fromEntries(files.map((file) => [file, `${Math.random()}`])), 'Change'),
    git: (...args: readonly string[]) => gitIn(repository, ...args),
    /** Everything as it was at the start, but for the commits that nothing points to. */
    reset: () => {
      for (const kept of [parameters, refused]) kept.clear();
      for (const list of [started, calls]) list.length = 0;
      gitIn(repository, 'checkout', '-q', '-f', '-B', 'main', first);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(repository, { recursive: true });
    },
  };
}

/** The double of AWS, started. */
export type Aws = Awaited<ReturnType<typeof startAws>>;

function toClients(endpoint: string): Clients {
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
  const settings = { endpoint, region: 'ap-northeast-2', credentials, maxAttempts: 1 };
  return {
    codeCommit: new CodeCommitClient(settings),
    codePipeline: new CodePipelineClient(settings),
    ssm: new SSMClient(settings),
  };
}

function pathsBetween(repository: string, before: string | undefined, after: string): readonly object[] {
  // git's own empty tree.
  const from = before === undefined ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904' : resolve(repository, before);
  const lines = ask(repository, 'diff', '--name-status', '--no-renames', from, resolve(repository, after)).split('\n');
  return lines.filter(Boolean).map((line) => {
    const [changeType, path] = line.split('\t');
    const blob = { path, blobId: '0'.repeat(40), mode: '100644' };
    return {
      changeType,
      ...(changeType !== 'A' && { beforeBlob: blob }),
      ...(changeType !== 'D' && { afterBlob: blob }),
    };
  });
}

function resolve(repository: string, name: string): string {
  return ask(repository, 'rev-parse', '--verify', `${name}^{commit}`);
}

function ask(repository: string, ...args: readonly string[]): string {
  try {
    return gitIn(repository, ...args);
  } catch {
    throw new Refusal('CommitDoesNotExistException');
  }
}
