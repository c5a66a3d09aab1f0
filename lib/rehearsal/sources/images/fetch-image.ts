import { toDigest } from '../../registry/digest';
import { tryManifest } from '../../registry/manifest';
import type { ImageReference } from './image-reference';
import { type FoundImage, OCI_MANIFEST, weigh } from './source-image';

/**
 * Asks a registry for an image, without logging in: over plain HTTP on loopback, over TLS elsewhere.
 * @param tag the tag that is meant when the reference names none
 * @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
 */
export async function fetchImage(reference: ImageReference, tag: string): Promise<FoundImage> {
  const { host, version = tag } = reference;
  try {
    const response = await ask(reference, version);
    return response.ok ? await read(response, reference, version) : refuse(response.status, reference, version);
  } catch (error) {
    return { ok: false, reason: `the registry ${host} cannot be asked: ${toReason(error)}` };
  }
}

const ACCEPTED = [
  OCI_MANIFEST,
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];

const TIMEOUT_MS = 15_000;

function ask({ host, name }: ImageReference, version: string): Promise<Response> {
  const scheme = /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(host) ? 'http' : 'https';
  return fetch(`${scheme}://${host}/v2/${name}/manifests/${version}`, {
    headers: { accept: ACCEPTED.join(', ') },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

async function read(response: Response, reference: ImageReference, version: string): Promise<FoundImage> {
  const body = Buffer.from(await response.arrayBuffer());
  const manifest = tryManifest(body, response.headers.get('content-type') ?? undefined);
  const where = `what the registry ${reference.host} answers for ${reference.name}:${version}`;
  if (manifest === undefined) return { ok: false, reason: `${where} is no manifest of an image` };
  const digest = toDigest(body);
  if (version.startsWith('sha256:') && version !== digest)
    return { ok: false, reason: `${where} has the digest ${digest}` };
  const bytes = await weigh(manifest, async (child) => {
    const answered = await ask(reference, child);
    return answered.ok ? Buffer.from(await answered.arrayBuffer()) : undefined;
  });
  const changed = Date.parse(response.headers.get('last-modified') ?? '');
  return { ok: true, image: { digest, bytes, ...(!Number.isNaN(changed) && { pushedAt: new Date(changed) }) } };
}

function refuse(status: number, { host, name }: ImageReference, version: string): FoundImage {
  if (status === 401 || status === 403) {
    const hint = 'a rehearsal logs in to no registry: pull the image, `docker save` it, and give the archive';
    return { ok: false, reason: `the registry ${host} lets nobody read ${name} without a login (${status})`, hint };
  }
  if (status === 404) return { ok: false, reason: `the registry ${host} has no image ${version} of ${name}` };
  return { ok: false, reason: `the registry ${host} answers ${status} for ${name}` };
}

/** What `fetch` itself says is only that it failed. */
function toReason(error: unknown): string {
  const { message, name, cause } = error as Error & { readonly cause?: { readonly code?: string } };
  if (name === 'TimeoutError') return `no answer in ${TIMEOUT_MS / 1000} seconds`;
  return cause?.code ?? message;
}
