import type { PackageArtifact, PackageFormat } from '../model/artifact';
import { quoteWord } from './quote-word';
import type { PackageRecipeName, Recipes } from './read-recipes';

/** How a package is made: commands of a buildspec. */
export interface PackageCommands {
  /** In the phase install, after the recipe's own. */
  readonly install: readonly string[];
  /** In the phase build, after the recipe's own, so that of a build that failed there is no package. */
  readonly build: readonly string[];
}

/**
 * The commands that make a package with the version and the commit in it: the version of VERSION, which an action
 * `record: version` gives, else of the package's own manifest; the commit, or by what else its source is called.
 * Beside it lies `build.json`: `{ "version": …, "commit": …, "pipeline": …, "build": … }`.
 */
export function toPackageCommands(artifact: PackageArtifact, recipes: Recipes): PackageCommands {
  const { install, build } = recipes[recipeOf(artifact.format)].phases;
  return {
    install: install?.commands ?? [],
    build: [toVariables(artifact), ...(build?.commands ?? []), WRITE_BUILD],
  };
}

/** Where a package lies, alone with `build.json`. */
export function packageDirectory(name: string): string {
  return `.conveyor/packages/${name}`;
}

function recipeOf(format: PackageFormat): PackageRecipeName {
  return format === 'deb' || format === 'rpm' ? 'package-nfpm' : `package-${format}`;
}

/** Exported, since other programs than the shell read them. */
function toVariables({ name, directory, format, config }: PackageArtifact): string {
  return [
    `export PACKAGE="$CODEBUILD_SRC_DIR/${packageDirectory(name)}"`,
    `DIRECTORY="$CODEBUILD_SRC_DIR"/${quoteWord(directory)}`,
    'COMMIT="${COMMIT_ID:-$CODEBUILD_RESOLVED_SOURCE_VERSION}"',
    ...(config === undefined ? [] : [`FORMAT=${format}`, `CONFIG=${quoteWord(config)}`]),
  ].join(' ');
}

const WRITE_BUILD = `printf '{ "version": "%s", "commit": "%s", "pipeline": "%s", "build": "%s" }\\n' \\
  "$(cat "$PACKAGE/.version")" "$COMMIT" "\${CODEBUILD_INITIATOR#*/}" "$CODEBUILD_BUILD_ID" >"$PACKAGE/build.json" &&
  rm "$PACKAGE/.version"
`;
