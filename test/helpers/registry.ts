import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Registry, startRegistry } from '../../lib/rehearsal/registry/start-registry';

/** A registry with the repositories `shop/api`, whose tags stay, and `web`; and a client that has logged in. */
export interface TestRegistry {
  readonly registry: Registry;
  call(method: string, path: string, body?: string | Uint8Array, headers?: Record<string, string>): Promise<Response>;
  /** Pushes an image with one layer of the text, as `docker push` does; answers the manifest's digest. */
  push(repository: string, tag: string, layer: string): Promise<string>;
}

export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

export async function aRegistry(folder: string): Promise<TestRegistry> {
  const registry = await startRegistry({
    folder,
    account: '111122223333',
    repositories: [
      { name: 'shop/api', immutable: true },
      { name: 'web', immutable: false },
    ],
    clock: () => new Date('2026-03-01T09:00:00Z'),
    newId: randomUUID,
    random: randomBytes,
  });
  const authorization = `Basic ${Buffer.from(`AWS:${registry.password}`).toString('base64')}`;
  const call: TestRegistry['call'] = (method, path, body, headers = {}) =>
    fetch(`http://${registry.host}${path}`, {
      method,
      headers: { authorization, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : Buffer.from(body) }),
    });
  const upload = async (repository: string, content: string): Promise<string> => {
    const begun = await call('POST', `/v2/${repository}/blobs/uploads/`);
    const location = begun.headers.get('location') ?? '';
    await call('PATCH', location, content);
    await call('PUT', `${location}?digest=${sha256(content)}`);
    return sha256(content);
  };
  const push = async (repository: string, tag: string, layer: string): Promise<string> => {
    await upload(repository, layer);
    await upload(repository, '{}');
    const pushed = await call('PUT', `/v2/${repository}/manifests/${tag}`, aManifest(layer), {
      'content-type': OCI_MANIFEST,
    });
    return pushed.headers.get('docker-content-digest') ?? `${pushed.status} ${await pushed.text()}`;
  };
  return { registry, call, push };
}

/** The manifest of an image with an empty configuration and one layer. */
export function aManifest(layer: string): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha256('{}'), size: 2 },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: sha256(layer), size: layer.length }],
  });
}

export function sha256(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
