import { createHash, createHmac } from 'node:crypto';
import * as querystring from 'node:querystring';
import { createContext, Script } from 'node:vm';
import type { EdgeEvent, EdgeRequest, EdgeResponse } from './edge-event';

/** A CloudFront Function that can be called; rejects when the function throws, hangs or returns nothing. */
export type EdgeFunction = (event: EdgeEvent) => Promise<EdgeRequest | EdgeResponse>;

/** CloudFront gives a function less than a millisecond; this only ends what would never end. */
const timeoutMilliseconds = 1000;

/** The modules that a CloudFront Function may require. */
const modules: Readonly<Record<string, unknown>> = {
  buffer: { Buffer },
  crypto: { createHash, createHmac },
  querystring,
};

/**
 * Makes a CloudFront Function callable: its code defines `handler`, and has neither network nor disk nor clock of its
 * own. The event goes in and comes out as JSON, so that nothing is shared.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 * @throws when the code cannot be compiled or defines no `handler`.
 */
export function compileEdgeFunction(code: string, print: (line: string) => void): EdgeFunction {
  const log = (...parts: readonly unknown[]) => print(parts.map(String).join(' '));
  const context = createContext({
    console: { log, error: log },
    require: requireModule,
    Buffer,
    TextEncoder,
    TextDecoder,
  });
  const call = new Script(`${code}\n;(text) => Promise.resolve(handler(JSON.parse(text))).then(JSON.stringify);`);
  const handler = call.runInContext(context, { timeout: timeoutMilliseconds }) as (text: string) => Promise<string>;
  return async (event) => {
    Object.assign(context, { text: JSON.stringify(event), call: handler });
    const running = new Script('call(text)').runInContext(context, { timeout: timeoutMilliseconds }) as Promise<string>;
    const result: unknown = JSON.parse((await inTime(running)) ?? 'null');
    if (typeof result !== 'object' || result === null)
      throw new Error('the function returned neither a request nor a response');
    return result as EdgeRequest | EdgeResponse;
  };
}

function requireModule(name: string): unknown {
  if (Object.hasOwn(modules, name)) return modules[name];
  throw new Error(`CloudFront Functions have no module ${name}`);
}

async function inTime<T>(running: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the function did not end')), timeoutMilliseconds);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}
