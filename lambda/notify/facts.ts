import type { CodeCommitClient } from '@aws-sdk/client-codecommit';
import { GetCommitCommand } from '@aws-sdk/client-codecommit';
import {
  type ActionExecutionDetail,
  type CodePipelineClient,
  GetPipelineExecutionCommand,
  paginateListActionExecutions,
} from '@aws-sdk/client-codepipeline';
import type { CodePipelineCloudWatchEvent } from 'aws-lambda';
import { type Approval, toApproval } from './approval';
import { type Failure, toFailures } from './failure';
import { sayFault } from './fault';
import { type CommitSource, isCommit, type Revision, toCommitSources, toRevisions } from './revision';
import { toSentence } from './summary';

/** What the event does not carry and had to be asked for. */
export interface Facts {
  /** What the sources brought; empty at a start, which comes before the sources ran. */
  readonly revisions: readonly Revision[];
  /** Whether the execution returns a stage to an earlier version. @default false */
  readonly rollback?: boolean;
  /** What CodePipeline says of the execution as a whole; seldom anything. */
  readonly summary?: string;
  /** The actions that failed. */
  readonly failures: readonly Failure[];
  /** What the approval that waits asks. */
  readonly approval?: Approval;
  /** Calls that were answered with an error, each as `GetPipelineExecution: ThrottlingException`. */
  readonly unanswered: readonly string[];
}

/** The clients by which facts are asked for. */
export interface FactClients {
  /** Asked for the execution and its actions. */
  readonly codePipeline: CodePipelineClient;
  /** Asked for a commit's author. */
  readonly codeCommit: CodeCommitClient;
}

/** Asks for everything that can be known of the event's execution; a call that fails costs its own facts only. */
export async function readFacts(event: CodePipelineCloudWatchEvent, clients: FactClients): Promise<Facts> {
  const unanswered: string[] = [];
  const ask = <T>(call: string, answer: Promise<T>): Promise<T | undefined> =>
    answer.catch((error: unknown) => {
      unanswered.push(`${call}: ${sayFault(error)}`);
      return undefined;
    });
  const [execution, actions = []] = await Promise.all([
    ask('GetPipelineExecution', executionOf(event, clients.codePipeline)),
    ask('ListActionExecutions', actionsOf(event, clients.codePipeline)),
  ]);
  const sources = toCommitSources(actions);
  const authored = await Promise.all(
    toRevisions(execution?.artifactRevisions ?? []).map(async (revision) => ({
      ...revision,
      ...(await ask('GetCommit', author(revision, sources, clients))),
    })),
  );
  const approval = 'action' in event.detail ? toApproval(actions, event.detail.stage, event.detail.action) : undefined;
  const summary = toSentence(execution?.statusSummary);
  return {
    revisions: authored,
    ...(execution?.executionType === 'ROLLBACK' && { rollback: true }),
    ...(summary && { summary }),
    failures: toFailures(actions),
    ...(approval && { approval }),
    unanswered,
  };
}

async function executionOf({ detail }: CodePipelineCloudWatchEvent, client: CodePipelineClient) {
  const { pipelineExecution } = await client.send(
    new GetPipelineExecutionCommand({ pipelineName: detail.pipeline, pipelineExecutionId: detail['execution-id'] }),
  );
  return pipelineExecution;
}

async function actionsOf({ detail }: CodePipelineCloudWatchEvent, client: CodePipelineClient) {
  const actions: ActionExecutionDetail[] = [];
  const filter = { pipelineExecutionId: detail['execution-id'] };
  for await (const page of paginateListActionExecutions({ client }, { pipelineName: detail.pipeline, filter })) {
    actions.push(...(page.actionExecutionDetails ?? []));
  }
  return actions;
}

/** The author, of a commit in CodeCommit; nothing that CodePipeline hands on names another commit's. */
async function author(revision: Revision, sources: readonly CommitSource[], { codeCommit }: FactClients) {
  const repositoryName = sources.find(({ artifact }) => artifact === revision.artifact)?.repository;
  if (!repositoryName || !isCommit(revision.id)) return {};
  const { commit } = await codeCommit.send(new GetCommitCommand({ repositoryName, commitId: revision.id }));
  const { name, email } = commit?.author ?? {};
  const known = [name, email && `<${email}>`].filter(Boolean).join(' ');
  return known === '' ? {} : { author: known };
}
