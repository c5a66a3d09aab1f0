import type { Assembly } from '../../assembly/assembly';
import type { SynthesizedBucket } from '../../assembly/bucket';
import type { DistributionOrigin, SynthesizedDistribution } from '../../assembly/distribution';
import { toBucketOrigin } from './bucket-origin';
import { toDistributionHandler } from './distribution';
import { replaceUrls } from './replace-urls';
import type { SiteHandler, SiteResponse } from './site-response';
import { type Site, startSite } from './start-site';
import { toWebsiteHandler } from './website';

/** What sites are made with. */
export interface SitesOptions {
  /** Where the sites stand. */
  readonly assembly: Pick<Assembly, 'distributions' | 'buckets'>;
  /** The absolute path of the folder that stands for a bucket, made on first use. */
  readonly bucketFolder: (bucket: string) => Promise<string>;
  /** Takes what CloudFront Functions print. */
  readonly print: (line: string) => void;
  /** A fresh UUID. */
  readonly uuid: () => string;
}

/** A site that is served, and what it stands for. */
export interface OpenSite {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** The URL of the template: `https://d1.cloudfront.net`. */
  readonly standsFor: string;
  /** The bucket behind it. */
  readonly bucket: string;
}

/** The sites of an assembly, while they are served. */
export interface Sites {
  /** The distributions' sites first, then those of website buckets. */
  readonly list: readonly OpenSite[];
  /** URLs of the template → what answers on loopback. */
  toLoopback(text: string): string;
  /** Stops serving all of them. */
  close(): Promise<void>;
}

/** Serves every distribution in front of one of the assembly's buckets, and every bucket with website hosting. */
export async function openSites(options: SitesOptions): Promise<Sites> {
  const { distributions, buckets } = options.assembly;
  const folders = new Map<string, string>();
  for (const { name } of buckets) folders.set(name, await options.bucketFolder(name));
  const opened: { readonly site: Site; readonly open: OpenSite; readonly names: readonly string[] }[] = [];
  const open = async (handler: SiteHandler, names: readonly string[], bucket: string): Promise<void> => {
    const site = await startSite(async (request) => homeward(await handler(request), names));
    opened.push({ site, open: { url: site.url, standsFor: names[0] ?? '', bucket }, names });
  };
  for (const distribution of distributions) {
    const bucket = bucketOf(distribution);
    const handler = toDistributionHandler(distribution, {
      ...options,
      originHandler: (origin) => tryOriginHandler(origin, buckets, folders),
    });
    if (bucket !== undefined) await open(handler, namesOf(distribution), bucket);
  }
  for (const { name, website } of buckets) {
    if (website !== undefined) {
      await open(toWebsiteHandler({ website, folder: folders.get(name) ?? '' }), [website.url], name);
    }
  }
  const urls = new Map(opened.flatMap(({ site, names }) => names.map((name) => [name, site.url] as const)));
  return {
    list: opened.map((one) => one.open),
    toLoopback: (text) => replaceUrls(text, urls),
    close: async () => {
      await Promise.all(opened.map(({ site }) => site.close()));
    },
  };
}

/** The URLs under which a distribution is reached, those of a person's own domains first. */
function namesOf({ domainName, aliases }: SynthesizedDistribution): readonly string[] {
  const hosts = [...aliases.filter((alias) => typeof alias === 'string'), domainName];
  return hosts.flatMap((host) => [`https://${host}`, `http://${host}`]);
}

/** The bucket behind the default behaviour; undefined when a distribution is no site of ours. */
function bucketOf({ behaviors, origins }: SynthesizedDistribution): string | undefined {
  return origins.find(({ id }) => id === behaviors.at(-1)?.originId)?.bucket;
}

function tryOriginHandler(
  { bucket, domainName, path }: DistributionOrigin,
  buckets: readonly SynthesizedBucket[],
  folders: ReadonlyMap<string, string>,
): SiteHandler | undefined {
  const folder = folders.get(bucket ?? '');
  if (folder === undefined) return undefined;
  const { website, listable = false } = buckets.find(({ name }) => name === bucket) ?? {};
  if (website === undefined || !String(domainName).includes('.s3-website')) {
    return toBucketOrigin(folder, path, listable);
  }
  const handler = toWebsiteHandler({ website, folder });
  return (request) => handler({ ...request, uri: path + request.uri });
}

/** A redirect to the site's own name stays on loopback. */
function homeward(response: SiteResponse, names: readonly string[]): SiteResponse {
  const { location } = response.headers;
  if (typeof location !== 'string') return response;
  const own = replaceUrls(location, new Map(names.map((name) => [name, ''])));
  return { ...response, headers: { ...response.headers, location: own === '' ? '/' : own } };
}
