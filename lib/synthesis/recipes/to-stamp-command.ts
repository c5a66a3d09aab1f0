import type { FilesArtifact } from '../model/artifact';
import { quoteWord } from './quote-word';

/**
 * The command that writes where files come from beside them, as `build.json` of a package says it: the version of VERSION, which
 * a pipeline gives that records it, else null; the commit, or by what else the source is called.
 */
export function toStampCommand({ directory }: FilesArtifact, stamp: string): string {
  return `printf '{ "version": %s, "commit": "%s", "pipeline": "%s", "build": "%s" }\\n' \\
  "$([ -n "$VERSION" ] && echo "\\"$VERSION\\"" || echo null)" "\${COMMIT_ID:-$CODEBUILD_RESOLVED_SOURCE_VERSION}" \\
  "\${CODEBUILD_INITIATOR#*/}" "$CODEBUILD_BUILD_ID" >"$CODEBUILD_SRC_DIR"/${quoteWord(`${directory}/${stamp}`)}
`;
}
