import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A stack as CloudFormation would describe it. */
export interface AStack {
  readonly status: string;
  readonly reason?: string;
  /** What DeleteStack is refused with. */
  readonly refusal?: string;
}

/** An account on loopback: its stacks, one pipeline's executions, and what was asked of it. */
export interface Account {
  readonly url: string;
  readonly deleted: string[];
  readonly results: { readonly operation: string; readonly input: Record<string, unknown> }[];
  close(): void;
}

/** Answers the calls of CloudFormation and CodePipeline that the function makes, in the shapes of their references. */
export async function startAccount(
  stacks: Readonly<Record<string, AStack>>,
  executions: readonly Readonly<Record<string, unknown>>[],
): Promise<Account> {
  const deleted: string[] = [];
  const results: Account['results'] = [];
  const server: Server = createServer(async (request, response) => {
    const body = await text(request);
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    if (target === undefined) {
      const { status, xml } = ofCloudFormation(new URLSearchParams(body), stacks, deleted);
      response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
      return;
    }
    const input = JSON.parse(body) as Record<string, unknown>;
    const isList = target === 'ListPipelineExecutions';
    if (!isList) results.push({ operation: target, input });
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(isList ? toPage(executions, input['nextToken']) : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deleted,
    results,
    close: () => void server.close(),
  };
}

/** Two pages, the second by its token. */
function toPage(executions: readonly unknown[], token: unknown): object {
  return token === undefined
    ? { pipelineExecutionSummaries: executions.slice(0, 2), nextToken: 'more' }
    : { pipelineExecutionSummaries: executions.slice(2) };
}

function ofCloudFormation(form: URLSearchParams, stacks: Readonly<Record<string, AStack>>, deleted: string[]) {
  const name = form.get('StackName') ?? '';
  const stack = stacks[name];
  if (stack === undefined) return refuse(`Stack with id ${name} does not exist`);
  if (form.get('Action') === 'DescribeStacks') return describe(name, stack);
  if (stack.refusal !== undefined) return refuse(stack.refusal);
  deleted.push(name);
  return { status: 200, xml: '<DeleteStackResponse/>' };
}

function describe(name: string, { status, reason }: AStack) {
  const why = reason === undefined ? '' : `<StackStatusReason>${reason}</StackStatusReason>`;
  const member = `<member><StackName>${name}</StackName><StackStatus>${status}</StackStatus>${why}</member>`;
  const result = `<DescribeStacksResult><Stacks>${member}</Stacks></DescribeStacksResult>`;
  return { status: 200, xml: `<DescribeStacksResponse>${result}</DescribeStacksResponse>` };
}

function refuse(message: string) {
  const error = `<Type>Sender</Type><Code>ValidationError</Code><Message>${message}</Message>`;
  return { status: 400, xml: `<ErrorResponse><Error>${error}</Error></ErrorResponse>` };
}
