import * as z from 'zod';
import { approveDocument } from './approve-document';
import { buildDocument, testDocument } from './build-document';
import { choice } from './choice';
import { computeDocument } from './compute-document';
import { deployDocument } from './deploy-document';
import { fields, list, text } from './field';
import { migrateDocument } from './migrate-document';
import { publishDocument } from './publish-document';
import { recordDocument } from './record-document';
import { stageConditionFields } from './stage-condition-document';

const options = [
  buildDocument,
  testDocument,
  approveDocument,
  migrateDocument,
  deployDocument,
  publishDocument,
  recordDocument,
  computeDocument,
] as const;
const verbs = ['build', 'test', 'approve', 'migrate', 'deploy', 'publish', 'record', 'compute'] as const;
const one = choice({ what: 'an action', keys: verbs }, options);
const parallel = fields('Actions that run side by side.', {
  parallel: list(one, 'The actions; all of them start together.'),
});

/** A stage of a pipeline. */
export const stageDocument = fields(
  'A stage: its actions run in order, and the next stage starts when all succeeded.',
  {
    name: text("The stage's name, unique in its pipeline."),
    environment: text('The environment that the deploys of this stage go to.', {
      otherwise: 'each deploy names its own',
    }).optional(),
    waves: list(
      list(z.string().min(1), 'The environments of one wave, to which the stage goes side by side.'),
      'The environments that the stage goes to, wave after wave: a stage `<name>-1`, `<name>-2`, … of CodePipeline for each. `${wave.target.output}` is of the environment that an action is for. With `bake`, each wave is watched before the next.',
      { otherwise: 'one environment', examples: [[['one-box'], ['seoul', 'tokyo'], ['virginia']]] },
    ).optional(),
    branches: list(z.string().min(1), "The branches whose pipelines have this stage; with the pipeline's `branches`.", {
      otherwise: 'every one',
      examples: [['main']],
    }).optional(),
    ...stageConditionFields,
    actions: list(
      choice({ what: 'an action', keys: [...verbs, 'parallel'] }, [...options, parallel]),
      'What the stage does. An action begins with its verb and its name.',
    ),
  },
);

/** One action as it is written. */
export type ActionDocument = z.infer<typeof one>;
/** A stage as it is written. */
export type StageDocument = z.infer<typeof stageDocument>;
