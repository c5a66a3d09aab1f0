import type { MigrateDocument } from '../definition/migrate-document';
import type { Path } from '../definition/path';
import type { BuildAction } from './action';
import type { Conversion } from './conversion';
import type { Surroundings } from './surroundings';
import { toBuild } from './to-build';

/** A migration as it is written → a build, of which never two run at once. Problems: `MissingEnvironment`, and those of its parts. */
export function toMigrate(
  document: MigrateDocument,
  around: Surroundings,
  path: Path,
  conversion: Conversion,
): BuildAction {
  const { compatible: _, environment = around.environment, ...build } = document;
  if (environment === undefined) {
    conversion.remark({
      code: 'MissingEnvironment',
      path,
      part: 'key',
      message: `migrate "${document.migrate}" does not say whose database`,
      hint: 'write environment: … at the stage or at the migration',
    });
  }
  const surroundings = { ...around, ...(environment !== undefined && { environment }) };
  return { ...toBuild(build, surroundings, path, conversion), environment: environment ?? '', concurrency: 1 };
}
