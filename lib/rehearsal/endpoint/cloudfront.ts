import { XMLParser } from 'fast-xml-parser';
import type { Answer } from './answer';
import { toXmlAnswer } from './query-protocol';
import type { EndpointRequest } from './request';

/** What CloudFront answers from. */
export interface CloudFrontData {
  /** The invalidations that were asked for, by their ids. */
  readonly invalidations: Map<string, Invalidation>;
  /** A fresh UUID. */
  readonly uuid: () => string;
}

/** An invalidation. Nothing is cached here, so that each is completed at once. */
export interface Invalidation {
  /** The distribution's id. */
  readonly distribution: string;
  /** What the caller calls it. */
  readonly callerReference: string;
  /** `/*`, `/index.html`. */
  readonly paths: readonly string[];
}

const NAMESPACE = 'http://cloudfront.amazonaws.com/doc/2020-05-31/';

const PATH = /^\/2020-05-31\/distribution\/([A-Z0-9]+)\/invalidation(?:\/([A-Z0-9]+))?$/;

/**
 * Answers CloudFront's CreateInvalidation and GetInvalidation, of any distribution; every other operation is undefined.
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html
 */
export async function answerCloudFront(request: EndpointRequest, data: CloudFrontData): Promise<Answer | undefined> {
  const [, distribution, id] = PATH.exec(request.path) ?? [];
  if (distribution === undefined) return undefined;
  if (request.method === 'POST' && id === undefined) return create(distribution, request, data);
  if (request.method === 'GET' && id !== undefined) return get(id, distribution, data);
  return undefined;
}

function create(distribution: string, request: EndpointRequest, { invalidations, uuid }: CloudFrontData): Answer {
  const parser = new XMLParser({ isArray: (name) => name === 'Path', parseTagValue: false });
  const batch = parser.parse(request.body.toString('utf8'))?.InvalidationBatch;
  const paths: readonly string[] = batch?.Paths?.Items?.Path ?? [];
  const wrong = paths.find((path) => !path.startsWith('/'));
  if (paths.length === 0 || wrong !== undefined) {
    return toError(
      400,
      'InvalidArgument',
      `Your request contains one or more invalid invalidation paths: ${wrong ?? ''}`,
    );
  }
  const id = `I${uuid().replaceAll('-', '').slice(0, 13).toUpperCase()}`;
  const invalidation = { distribution, callerReference: String(batch?.CallerReference ?? ''), paths };
  invalidations.set(id, invalidation);
  return toXmlAnswer(201, toView(id, invalidation));
}

function get(id: string, distribution: string, { invalidations }: CloudFrontData): Answer {
  const known = invalidations.get(id);
  return known?.distribution === distribution
    ? toXmlAnswer(200, toView(id, known))
    : toError(404, 'NoSuchInvalidation', 'The specified invalidation does not exist.');
}

function toView(id: string, { callerReference, paths }: Invalidation): unknown {
  return {
    Invalidation: {
      '@xmlns': NAMESPACE,
      Id: id,
      Status: 'Completed',
      CreateTime: '1970-01-01T00:00:00.000Z',
      InvalidationBatch: {
        CallerReference: callerReference,
        Paths: { Quantity: paths.length, Items: { Path: paths } },
      },
    },
  };
}

function toError(status: number, code: string, message: string): Answer {
  return toXmlAnswer(status, {
    ErrorResponse: { '@xmlns': NAMESPACE, Error: { Type: 'Sender', Code: code, Message: message } },
  });
}
