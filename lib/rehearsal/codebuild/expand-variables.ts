import type { BuildspecArtifacts } from '../../aws/codebuild/buildspec';

const REFERENCE = /\$(?:\{(\w+)\}|([A-Za-z_]\w*))/g;

/** The names of the environment variables that the paths of artifacts refer to. */
export function listVariables(artifacts: BuildspecArtifacts | undefined): readonly string[] {
  const references = JSON.stringify(artifacts ?? {}).matchAll(REFERENCE);
  return [...new Set([...references].map(([, braced, plain]) => braced ?? plain ?? ''))];
}

/** The artifacts with `$NAME` and `${NAME}` in their paths replaced; a variable without a value is empty. */
export function expandVariables<T extends BuildspecArtifacts | undefined>(
  artifacts: T,
  values: Readonly<Record<string, string>>,
): T {
  if (!artifacts) return artifacts;
  return JSON.parse(JSON.stringify(artifacts), (_key, value: unknown) =>
    typeof value === 'string' ? expand(value, values) : value,
  );
}

function expand(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(REFERENCE, (_all, braced?: string, plain?: string) => values[braced ?? plain ?? ''] ?? '');
}
