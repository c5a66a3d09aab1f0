import * as z from 'zod';
import { duration, fields, list, named, word } from './field';
import { noticeDocument } from './notice-document';
import { sourceDocument } from './source-document';
import { stageDocument } from './stage-document';
import { triggerDocument } from './trigger-document';

/** A pipeline; its name is its key. */
export const pipelineDocument = fields('A delivery pipeline; its key is its name in CodePipeline.', {
  source: sourceDocument,
  branches: named(
    z.string().min(1),
    'A pipeline for each of these branches of the first source: the branch, and the name of its pipeline. A stage may say which of them it is for.',
    {
      otherwise: 'one pipeline, for the branch of the source',
      examples: [{ main: 'storefront', develop: 'storefront-develop' }],
    },
  ).optional(),
  triggers: list(triggerDocument, 'What starts the pipeline, and nothing else does.', {
    otherwise: 'each change of each source',
  }).optional(),
  stages: list(stageDocument, 'The stages after the sources, in order.'),
  notify: list(noticeDocument, 'Who is told of what happens.', { otherwise: 'nobody' }).optional(),
  mode: word(
    ['QUEUED', 'SUPERSEDED', 'PARALLEL'],
    'How executions that meet behave: strictly in order, the newer replaces the waiting one, or side by side.',
    { default: 'QUEUED' },
  ).optional(),
  keep: duration('How long artifacts live, and so how far back a rollback reaches, in days.', {
    default: '365d',
    pattern: '^[1-9][0-9]*d$',
  }).optional(),
  tags: named(z.string(), "Tags on the resources of the pipeline's stack.", {
    examples: [{ team: 'portal' }],
  }).optional(),
  variables: named(z.string(), "The pipeline's variables with their default values, read as `#{variables.NAME}`.", {
    examples: [{ THEME: 'light' }],
  }).optional(),
});

/** A pipeline as it is written. */
export type PipelineDocument = z.infer<typeof pipelineDocument>;
