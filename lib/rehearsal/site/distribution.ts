import type { DistributionBehavior, DistributionOrigin, SynthesizedDistribution } from '../../assembly/distribution';
import { type EdgeEvent, fromEdgeRequest, fromEdgeResponse, toEdgeRequest, toEdgeResponse } from './edge-event';
import { compileEdgeFunction, type EdgeFunction } from './edge-function';
import { matchesPathPattern } from './path-pattern';
import { type SiteHandler, type SiteRequest, type SiteResponse, toPage } from './site-response';

/** What a distribution needs besides its own facts. */
export interface DistributionOptions {
  /** Answers for an origin; undefined when the origin is none that can be rehearsed. */
  readonly originHandler: (origin: DistributionOrigin) => SiteHandler | undefined;
  /** Takes what CloudFront Functions print, and what goes wrong in them. */
  readonly print: (line: string) => void;
  /** A fresh id for each request. */
  readonly uuid: () => string;
}

/** A behaviour with its functions compiled. */
interface Behavior {
  readonly facts: DistributionBehavior;
  readonly origin: SiteHandler | undefined;
  readonly functions: ReadonlyMap<string, EdgeFunction>;
}

/** Answers as the distribution would: behaviours, functions, root object, origins, error pages and response headers. */
export function toDistributionHandler(
  distribution: SynthesizedDistribution,
  options: DistributionOptions,
): SiteHandler {
  const behaviors = distribution.behaviors.map((facts) => toBehavior(facts, distribution, options));
  const edge = new Edge(distribution, options, behaviors);
  return (request) => edge.answer(request);
}

function toBehavior(
  facts: DistributionBehavior,
  distribution: SynthesizedDistribution,
  { originHandler, print }: DistributionOptions,
): Behavior {
  const origin = distribution.origins.find(({ id }) => id === facts.originId);
  const functions = facts.functions.map(({ eventType, code }) => [eventType, compile(code, print)] as const);
  return { facts, origin: origin && originHandler(origin), functions: new Map(functions) };
}

/** Code that cannot be compiled fails each request, as a function that throws does. */
function compile(code: string, print: (line: string) => void): EdgeFunction {
  try {
    return compileEdgeFunction(code, print);
  } catch (fault) {
    return () => Promise.reject(fault);
  }
}

class Edge {
  constructor(
    private readonly distribution: SynthesizedDistribution,
    private readonly options: DistributionOptions,
    private readonly behaviors: readonly Behavior[],
  ) {}

  async answer(viewer: SiteRequest): Promise<SiteResponse> {
    if (viewer.method !== 'GET' && viewer.method !== 'HEAD') return methodNotAllowed;
    const behavior = this.behaviorOf(viewer.uri);
    if (behavior === undefined) return toPage(502, '502 ERROR', 'The distribution has no behavior for this path.');
    const request = { ...viewer, headers: { ...viewer.headers, host: this.host() } };
    try {
      return await this.pass(request, behavior);
    } catch (fault) {
      this.options.print(`the function of ${behavior.facts.pathPattern} failed on ${viewer.uri}: ${fault}`);
      return toPage(503, '503 ERROR', `FunctionExecutionError: ${fault}`);
    }
  }

  private async pass(viewer: SiteRequest, behavior: Behavior): Promise<SiteResponse> {
    const asked = await this.onRequest(viewer, behavior);
    if ('status' in asked) return asked;
    const fetched = await this.fetch(asked, behavior);
    const shown = fetched.status < 400 ? fetched : await this.onError(fetched, asked);
    const response = { ...shown, headers: withPolicy(shown.headers, behavior.facts) };
    return fetched.status < 400 ? this.onResponse(asked, response, behavior) : response;
  }

  private async onRequest(request: SiteRequest, { functions }: Behavior): Promise<SiteRequest | SiteResponse> {
    const run = functions.get('viewer-request');
    if (run === undefined) return request;
    const result = await run(this.toEvent('viewer-request', request));
    return 'statusCode' in result ? fromEdgeResponse(result) : fromEdgeRequest(result, request);
  }

  /** CloudFront calls no function on the response when the origin answered 400 or more. */
  private async onResponse(
    request: SiteRequest,
    response: SiteResponse,
    { functions }: Behavior,
  ): Promise<SiteResponse> {
    const run = functions.get('viewer-response');
    if (run === undefined) return response;
    const event = { ...this.toEvent('viewer-response', request), response: toEdgeResponse(response) };
    const result = await run(event);
    return 'statusCode' in result ? fromEdgeResponse(result, response) : response;
  }

  private async fetch(request: SiteRequest, { origin, facts }: Behavior): Promise<SiteResponse> {
    const root = this.distribution.defaultRootObject;
    const uri = request.uri === '/' && root !== undefined ? `/${root}` : request.uri;
    if (origin === undefined) return toPage(502, '502 ERROR', `The origin ${facts.originId} is not rehearsed.`);
    return origin({ ...request, uri });
  }

  /** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/GeneratingCustomErrorResponses.html */
  private async onError(response: SiteResponse, request: SiteRequest): Promise<SiteResponse> {
    const custom = this.distribution.errorResponses.find(({ errorCode }) => errorCode === response.status);
    const path = custom?.responsePagePath;
    const behavior = path === undefined ? undefined : this.behaviorOf(path);
    if (path === undefined || behavior === undefined) return response;
    const page = await this.fetch({ ...request, uri: path }, behavior);
    return page.status >= 400 ? response : { ...page, status: custom?.responseCode ?? response.status };
  }

  private behaviorOf(uri: string): Behavior | undefined {
    return this.behaviors.find(({ facts }) => matchesPathPattern(facts.pathPattern, uri));
  }

  private toEvent(eventType: string, request: SiteRequest): EdgeEvent {
    const { domainName } = this.distribution;
    const distributionId = domainName.split('.')[0] ?? '';
    const context = { distributionDomainName: domainName, distributionId, eventType, requestId: this.options.uuid() };
    return { version: '1.0', context, viewer: { ip: '127.0.0.1' }, request: toEdgeRequest(request) };
  }

  /** The name that viewers use on AWS. */
  private host(): string {
    const alias = this.distribution.aliases.find((name) => typeof name === 'string');
    return typeof alias === 'string' ? alias : this.distribution.domainName;
  }
}

/** CloudFront's own words for a method that a behaviour does not allow. */
const methodNotAllowed = toPage(
  403,
  '403 ERROR',
  'This distribution is not configured to allow the HTTP request method that was used for this request.',
);

/** A header of the policy that is not to override stands back behind the origin's own. */
function withPolicy(
  headers: SiteResponse['headers'],
  { responseHeaders }: DistributionBehavior,
): SiteResponse['headers'] {
  const added = responseHeaders.filter(({ name, override }) => override || headers[name] === undefined);
  return { ...headers, ...Object.fromEntries(added.map(({ name, value }) => [name, value])) };
}
