import type { RehearsalEvent } from '../event';

/** What was deployed of one artifact, and where. */
export interface DigestSummary {
  readonly artifact: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** The stages that deployed it, in order. */
  readonly stages: readonly string[];
  /** The images that it names by digest. */
  readonly images: readonly string[];
}

/** What the deploys of an execution that went well took, by artifact; different bytes under one name are apart. */
export function toDigests(events: readonly RehearsalEvent[]): readonly DigestSummary[] {
  const byKey = new Map<string, DigestSummary>();
  for (const event of events) {
    if (event.type !== 'action' || event.state !== 'SUCCEEDED') continue;
    for (const { name, digest } of event.artifacts ?? []) {
      const known = byKey.get(`${name} ${digest}`);
      const stages = [...new Set([...(known?.stages ?? []), event.stage])];
      const images = [...new Set([...(known?.images ?? []), ...(event.images ?? [])])];
      byKey.set(`${name} ${digest}`, { artifact: name, digest, stages, images });
    }
  }
  return [...byKey.values()];
}

/** `site  sha256:1f3a9c…  the same in Staging, Production`. */
export function renderDigest({ artifact, digest, stages, images }: DigestSummary): readonly string[] {
  const where = stages.length === 1 ? `in ${stages[0]}` : `the same in ${stages.join(', ')}`;
  return [`${artifact}  ${toShort(digest)}  ${where}`, ...images.map((image) => `  ${toShort(image)}`)];
}

/** `sha256:` and twelve digits, as engines show it. */
function toShort(text: string): string {
  return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/, '$1…');
}
