import { artifactsOf, isBuild, labelOf } from '../action';
import type { Artifact } from '../artifact';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

export const badPath: Rule = {
  id: 'BadPath',
  sentence:
    'The directory of an artifact, a buildspec and the globs of reports are within the source: relative, with `/`, without `..`.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      const paths = [
        ...artifactsOf(action).flatMap((artifact) =>
          artifact.kind === 'ami' ? [] : [{ at: artifact, key: [], path: directoryOf(artifact) }],
        ),
        ...(action.way.kind === 'buildspec' ? [{ at: action, key: ['buildspec'], path: action.way.path }] : []),
        ...action.junit.map((path) => ({ at: action, key: ['reports', 'junit'], path })),
      ];
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

function directoryOf(artifact: Exclude<Artifact, { readonly kind: 'ami' }>): string {
  return artifact.kind === 'image' ? artifact.context : artifact.directory;
}

function isWithinSource(path: string): boolean {
  return !/^[/~]|^[A-Za-z]:|\\|\p{Cc}/u.test(path) && !path.split('/').includes('..');
}
