import type { JobResult } from '../action-run';
import { type Reply, refuse, reply } from './answer';
import { type JsonInput, objectOf, textOf } from './json-protocol';

/** The results that functions report for the jobs that Lambda invoke actions gave them. */
export interface JobResults {
  /** The result of a job, once there is one. */
  of(jobId: string): JobResult | undefined;
  /** Takes a PutJobSuccessResult. */
  succeed(input: JsonInput): Reply;
  /** Takes a PutJobFailureResult. */
  fail(input: JsonInput): Reply;
}

const failureTypes = [
  'JobFailed',
  'ConfigurationError',
  'PermissionError',
  'RevisionOutOfSync',
  'RevisionUnavailable',
  'SystemUnavailable',
];

/**
 * Keeps job results. A job has one result, but for a success with a continuation token: that asks to be called again,
 * and the next result takes its place.
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html
 * @see https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobFailureResult.html
 */
export function createJobResults(): JobResults {
  const results = new Map<string, JobResult>();
  const put = (input: JsonInput, toResult: (input: JsonInput) => JobResult | string): Reply => {
    const jobId = textOf(input, 'jobId');
    if (jobId === undefined) return refuse('ValidationException', "Value null at 'jobId' failed to satisfy constraint");
    if (isSettled(results.get(jobId))) return refuse('InvalidJobStateException', `Job ${jobId} has its result already`);
    const result = toResult(input);
    if (typeof result === 'string') return refuse('ValidationException', result);
    results.set(jobId, result);
    return reply({});
  };
  return {
    of: (jobId) => results.get(jobId),
    succeed: (input) => put(input, toSuccess),
    fail: (input) => put(input, toFailure),
  };
}

function isSettled(result: JobResult | undefined): boolean {
  return result !== undefined && (result.kind === 'failure' || result.continuationToken === undefined);
}

function toSuccess(input: JsonInput): JobResult | string {
  const continuationToken = textOf(input, 'continuationToken');
  const variables = objectOf(input, 'outputVariables');
  if (continuationToken === undefined) return { kind: 'success', variables: toTexts(variables) };
  if (Object.keys(variables).length > 0) return 'outputVariables cannot be given with a continuationToken';
  return { kind: 'success', variables: {}, continuationToken };
}

function toFailure(input: JsonInput): JobResult | string {
  const details = objectOf(input, 'failureDetails');
  const type = textOf(details, 'type') ?? '';
  const message = textOf(details, 'message') ?? '';
  if (!failureTypes.includes(type)) return `failureDetails.type must be one of ${failureTypes.join(', ')}`;
  if (message === '' || message.length > 5000) return 'failureDetails.message must have 1 to 5000 characters';
  return { kind: 'failure', type, message };
}

function toTexts(variables: JsonInput): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
}
