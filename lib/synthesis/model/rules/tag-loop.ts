import { judgePush } from '../../../aws/codepipeline/judge-change';
import type { PushFilter } from '../../../aws/codepipeline/trigger';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

export const tagLoop: Rule = {
  id: 'TagLoop',
  sentence:
    'A pipeline that records its version is not started by tags such as `v1.2.0`: its own tag would start it again.',
  *check({ pipelines }) {
    const recording = pipelines.filter((pipeline) => actionsOf(pipeline).some(({ verb }) => verb === 'record'));
    for (const { name, triggers } of recording) {
      for (const trigger of triggers) {
        const own = trigger.kind === 'push' ? versionTag(trigger.filters) : undefined;
        if (own === undefined) continue;
        yield {
          at: trigger,
          part: 'key',
          message: `pipeline "${name}" records its version as a tag such as ${own}, and that tag would start it again`,
          hint: 'exclude v* under tags, or start it by a push to a branch',
        };
      }
    }
  },
};

/** What may stand for the wildcards of a glob in a tag that we write. */
const fillings = ['', '0', '1', '.0', '1.2', '0.1', '1.2.0', '.2.0', 'v1.2.0', 'v1', '1.2.0-rc.1', '-rc.1'];

/** A tag of ours that one of the filters lets through. */
function versionTag(filters: readonly PushFilter[]): string | undefined {
  const globs = filters.flatMap(({ tags }) =>
    tags === undefined ? [] : tags.includes.length > 0 ? tags.includes : ['*'],
  );
  const candidates = globs.flatMap((glob) => fillings.map((filling) => glob.replace(/\*+|\?/g, () => filling)));
  return ['v1.2.0', 'v0.1.0', 'v10.20.30', 'v1.2.0-rc.1', ...candidates]
    .filter((tag) => /^v\d+\.\d+\.\d+([-+][0-9A-Za-z.-]+)?$/.test(tag))
    .find((tag) => judgePush(filters, { kind: 'tag', tag }).starts);
}
