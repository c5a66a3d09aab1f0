import type { Assembly } from '../assembly/assembly';
import type { SynthesizedPipeline } from '../assembly/pipeline';
import { findServerUrls, type ProviderServer } from '../plan/servers';
import type { Checked } from '../problem/problem';
import { probeJenkins } from '../rehearsal/jenkins/probe-jenkins';
import type { GivenPairs } from './rehearse-flags';

/** Looks for the servers behind a pipeline's custom actions, by provider, and whether each can be used. */
export async function findServers(
  pipeline: SynthesizedPipeline,
  assembly: Assembly,
  { servers, secrets }: Pick<GivenPairs, 'servers' | 'secrets'>,
): Promise<Checked<ReadonlyMap<string, ProviderServer>>> {
  const urls = findServerUrls(pipeline, assembly, servers);
  if (!urls.ok) return urls;
  const found = await Promise.all(
    [...urls.value].map(async ([provider, url]) => {
      return [provider, await probeJenkins(provider, url, secrets.get(`jenkins:${provider}`))] as const;
    }),
  );
  return { ok: true, value: new Map(found) };
}
