import type { Path } from '../../definition/path';
import { artifactsOf, type BuildAction, isBuild, labelOf } from '../action';
import type { Artifact } from '../artifact';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

export const badPath: Rule = {
  id: 'BadPath',
  sentence:
    'The directory and the globs of an artifact, a Dockerfile, a configuration, a buildspec and the globs of reports are within the source: relative, with `/`, without `..`.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf)) {
      const ofAction = isBuild(action) ? toBuildPaths(action) : [];
      const paths = [...artifactsOf(action).flatMap(toArtifactPaths), ...ofAction];
      for (const { path, ...place } of paths.filter((one) => !isWithinSource(one.path))) {
        yield {
          ...place,
          message: `${labelOf(action)}: "${path}" is no path within the source`,
          hint: 'write it from the root of the source, for example packages/site/dist',
        };
      }
    }
  },
};

interface Said {
  readonly at: object;
  readonly key: Path;
  readonly path: string;
}

function toBuildPaths(action: BuildAction): readonly Said[] {
  const { way, junit } = action;
  return [
    ...(way.kind === 'buildspec' ? [{ at: action, key: ['buildspec'], path: way.path }] : []),
    ...junit.map((path) => ({ at: action, key: ['reports', 'junit'], path })),
  ];
}

/** What lies in a directory within the source, and is named from there, is within the source too. */
function toArtifactPaths(artifact: Artifact): readonly Said[] {
  const of = (path: string, ...key: Path) => ({ at: artifact, key, path });
  switch (artifact.kind) {
    case 'files':
      return [
        of(artifact.directory),
        ...artifact.files.map((glob, index) => of(glob, 'files', index)),
        ...(artifact.stamp === undefined ? [] : [of(artifact.stamp, 'stamp')]),
      ];
    case 'package':
      return [of(artifact.directory), ...(artifact.config === undefined ? [] : [of(artifact.config, 'config')])];
    case 'image':
      return [of(artifact.context), of(artifact.dockerfile, 'dockerfile')];
    case 'ami':
      return [];
  }
}

function isWithinSource(path: string): boolean {
  return !/^[/~]|^[A-Za-z]:|\\|\p{Cc}/u.test(path) && !path.split('/').includes('..');
}
