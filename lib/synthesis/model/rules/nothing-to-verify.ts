import type { Rule } from './rule';

export const nothingToVerify: Rule = {
  id: 'NothingToVerify',
  sentence: 'A pipeline of pull requests has something that anybody may cause to run.',
  *check({ pipelines }) {
    for (const { name, purpose, stages, triggers } of pipelines) {
      if (purpose.kind !== 'pull-request' || stages.length > 0) continue;
      const [trigger] = triggers;
      yield {
        at: trigger ?? purpose,
        part: 'key',
        message: `nothing of pipeline "${purpose.of}" can run for a pull request, so that "${name}" would be empty`,
        hint: 'a build or a test that reads no secret, or leave the trigger out',
      };
    }
  },
};
