import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** The manifest of an image whose configuration weighs 2 bytes and whose only layer that many. */
export function manifestOf(layerBytes: number): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf('{}'), size: 2 },
    layers: [
      {
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: digestOf(`layer of ${layerBytes}`),
        size: layerBytes,
      },
    ],
  });
}

/** The manifest of an index over images. */
export function indexOf(...manifests: readonly string[]): string {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: manifests.map((body) => ({ mediaType, digest: digestOf(body), size: body.length })),
  });
}

export function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** Writes an OCI image layout with a manifest for each tag, as the specification has it. */
export function writeLayout(folder: string, images: Readonly<Record<string, string>>): void {
  const manifests = Object.entries(images).map(([tag, body]) => ({
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: digestOf(body),
    size: body.length,
    annotations: { 'org.opencontainers.image.ref.name': tag },
  }));
  write(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  write(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  for (const body of Object.values(images)) write(join(folder, 'blobs', digestOf(body).replace(':', '/')), body);
}

/** Packs a folder's files into an archive with the real `tar`. */
export function packFolder(folder: string, archive: string): void {
  execFileSync('tar', ['-cf', archive, ...readdirSync(folder)], { cwd: folder });
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A registry that answers for manifests, by `name/version`, as the distribution specification has it; `private/` asks for a login. */
export async function anOpenRegistry(manifests: Readonly<Record<string, string>>): Promise<{
  readonly host: string;
  readonly asked: string[];
  close(): void;
}> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const [, name = '', version = ''] = /^\/v2\/(.+)\/manifests\/([^/]+)$/.exec(request.url ?? '') ?? [];
    const body = manifests[`${name}/${version}`];
    if (name.startsWith('private/'))
      response.writeHead(401, { 'www-authenticate': 'Bearer realm="https://auth.example"' });
    else if (body === undefined) response.writeHead(404);
    else {
      const { mediaType = 'text/plain' } = JSON.parse(body) as { readonly mediaType?: string };
      response.writeHead(200, { 'content-type': mediaType, 'docker-content-digest': digestOf(body) }).write(body);
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close: () => void server.close() };
}
