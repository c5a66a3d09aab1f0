import { z } from 'zod';

const condition = z.enum(['BeforeEntry', 'OnSuccess', 'OnFailure']);
const result = z.enum(['ROLLBACK', 'FAIL', 'RETRY', 'SKIP']);

/** What happened to the conditions of stages, by type. */
export const conditionShapes = [
  z
    .object({
      type: z.literal('rule'),
      stage: z.string().describe("The stage's name."),
      condition,
      rule: z.string().describe("The rule's name."),
      provider: z.string(),
      state: z.enum(['SUCCEEDED', 'FAILED', 'ABANDONED']),
      standIn: z.boolean().describe("Whether a person's command stands in for the provider."),
      log: z.string().describe("The absolute path of the rule's log."),
      durationMs: z.number().nonnegative().describe('How long it took, in milliseconds.'),
      summary: z.string().optional().describe('One line about what it found.'),
      reason: z.string().optional().describe('Why it failed or was abandoned.'),
    })
    .describe("A rule of a stage's condition was judged."),
  z
    .object({
      type: z.literal('condition'),
      stage: z.string().describe("The stage's name."),
      condition,
      state: z
        .enum(['SUCCEEDED', 'FAILED'])
        .describe('Whether it was met; a failure without rules always engages its result.'),
      result: result.optional().describe('What becomes of the stage, when it was not met.'),
      retryMode: z.enum(['FAILED_ACTIONS', 'ALL_ACTIONS']).optional().describe('What is run again, of RETRY.'),
    })
    .describe("A stage's condition was evaluated, or the stage failed."),
  z
    .object({
      type: z.literal('rollback'),
      stage: z.string().describe("The stage's name."),
      state: z
        .enum(['STARTED', 'SUCCEEDED', 'FAILED', 'STOPPED'])
        .describe('FAILED, too, when there is nothing to return to.'),
      rollback: z
        .uuid()
        .optional()
        .describe('The id of the execution that returns the stage; none when there is nothing to return to.'),
      target: z.uuid().optional().describe('The id of the execution that the stage returns to.'),
      revisions: z.array(z.string()).optional().describe('The source revisions that it returns to.'),
      reason: z.string().optional().describe('Why it failed, or why there is nothing to return to.'),
    })
    .describe('A stage returns to its last good version.'),
] as const;
