import type { Assembly } from '../../assembly/assembly';
import { findFunction, type SynthesizedFunction } from '../../assembly/function';
import type { World } from '../action-run';
import { createFunctionHost, type FunctionHost, type HostOptions } from '../functions/function-host';
import { tryFindRelease } from './find-release';
import { openFunctionUrls } from './open-function-urls';
import { createShareOut } from './share-out';
import { toUrlEvent } from './url-event';
import { openVersionStore } from './version-store';

/** What the functions of a rehearsal are opened with. */
export interface FunctionsOptions extends HostOptions {
  readonly assembly: Assembly;
  /** The absolute path of the folder that keeps versions and aliases from one rehearsal to the next. */
  readonly folder: string;
  readonly clock: () => Date;
  /** What functions are called with while something is deployed to them, by their names. @default - nothing was given */
  readonly functionEvents?: ReadonlyMap<string, unknown>;
}

/** The functions of a rehearsal: what they are called by, which version serves, and where their URLs are. */
export interface Functions extends FunctionHost, Pick<World, 'versions' | 'functionEvent'> {
  /** Function URLs of the template → what answers on loopback. */
  toLoopback(text: string): string;
  /** Ends the processes of all functions and stops serving. */
  close(): Promise<void>;
}

/** Opens the functions of an assembly, and serves their URLs on loopback. */
export async function openFunctions(options: FunctionsOptions): Promise<Functions> {
  const { assembly, folder, clock, uuid, functionEvents: events } = options;
  const versions = openVersionStore({ folder, aliases: assembly.aliases, clock });
  const isSecond = createShareOut();
  const host = createFunctionHost(assembly.functions, {
    ...options,
    release: (name, fn) => tryFindRelease(name, fn, versions, isSecond),
  });
  const urls = await openFunctionUrls({ functionUrls: assembly.functionUrls, invoke: host.invoke, clock, uuid });
  return {
    versions,
    invoke: host.invoke,
    toLoopback: urls.toLoopback,
    functionEvent: (fn) =>
      events?.get(fn.name) ?? events?.get(fn.logicalId) ?? toUsualEvent(fn, assembly, { id: uuid(), now: clock() }),
    close: async () => {
      host.close();
      await urls.close();
    },
  };
}

/** A function that has a URL gets what a request for `/` makes of it, any other an empty object. */
function toUsualEvent(
  fn: SynthesizedFunction,
  { functionUrls }: Assembly,
  now: { readonly id: string; readonly now: Date },
): unknown {
  const own = functionUrls.find(({ functionName }) => findFunction([fn], functionName) !== undefined);
  if (own === undefined) return {};
  const request = { method: 'GET', path: '/', query: '', headers: {}, body: Buffer.alloc(0) };
  return toUrlEvent(request, { ...now, host: new URL(own.url).host });
}
