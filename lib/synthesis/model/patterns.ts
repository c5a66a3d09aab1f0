import type { Patterns } from '../../aws/codepipeline/trigger';
import type { Path } from '../definition/path';
import type { PatternsDocument } from '../definition/trigger-document';
import type { Conversion } from './conversion';

/** A list of globs, or a map of those to match and those not to match → both. */
export function toPatterns(document: PatternsDocument): Patterns {
  if (Array.isArray(document)) return { includes: document, excludes: [] };
  return { includes: document.include ?? [], excludes: document.exclude ?? [] };
}

/** What the patterns of a filter are of. */
type Kind = keyof typeof dead;

/** How globs begin that match nothing, for files are told from the root of the repository, and branches and tags by their names. */
const dead = { branches: /^refs\//, paths: /^\.{0,2}\//, tags: /^refs\// } as const;

/** Says what is wrong with the patterns of a filter at `path`. Problems: `Empty`, `BadGlob`. */
export function remarkPatterns(
  filter: Readonly<Partial<Record<Kind, PatternsDocument | undefined>>>,
  path: Path,
  conversion: Conversion,
): void {
  for (const kind of ['branches', 'paths', 'tags'] as const) {
    const document = filter[kind];
    if (document === undefined) continue;
    const at = [...path, kind];
    for (const [glob, place] of globsOf(document, at)) remarkGlob(kind, glob, place, conversion);
    if (globsOf(document, at).length > 0) continue;
    conversion.remark({ code: 'Empty', path: at, message: `"${kind}" of a trigger is empty`, hint: 'or leave it out' });
  }
}

function remarkGlob(kind: Kind, glob: string, path: Path, conversion: Conversion): void {
  if (!dead[kind].test(glob)) return;
  const hint =
    kind === 'paths'
      ? 'write it from the root of the repository, for example packages/site/**'
      : 'write its name alone';
  conversion.remark({ code: 'BadGlob', path, message: `"${glob}" under ${kind} matches nothing`, hint });
}

function globsOf(document: PatternsDocument, path: Path): readonly (readonly [string, Path])[] {
  if (Array.isArray(document)) return document.map((glob, index) => [glob, [...path, index]]);
  return (['include', 'exclude'] as const).flatMap((key) =>
    (document[key] ?? []).map((glob, index) => [glob, [...path, key, index]] as const),
  );
}
