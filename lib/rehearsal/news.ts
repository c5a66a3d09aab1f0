import { z } from 'zod';
import { conditionShapes } from './condition-news';

const texts = {
  stage: z.string().describe("The stage's name."),
  action: z.string().describe("The action's name."),
  rule: z.string().describe("The rule's name."),
};

const ofAction = { stage: texts.stage, action: texts.action };

const aws = z
  .record(z.string(), z.unknown())
  .describe('The event that AWS would put on the default event bus for this change, where there is one.');

const durationMs = z.number().nonnegative().describe('How long it took, in milliseconds; at its end only.');

/** What happened, by type. */
export const newsShapes = [
  z
    .object({
      type: z.literal('execution'),
      state: z.enum(['STARTED', 'SUCCEEDED', 'FAILED', 'STOPPING', 'STOPPED']),
      directory: z.string().describe("The absolute path of the execution's folder in the home."),
      durationMs: durationMs.optional(),
      aws,
    })
    .describe('The pipeline execution changed its state.'),
  z
    .object({
      type: z.literal('stage'),
      stage: texts.stage,
      state: z.enum(['STARTED', 'SUCCEEDED', 'RESUMED', 'FAILED', 'STOPPED']),
      durationMs: durationMs.optional(),
      aws,
    })
    .describe('A stage changed its state.'),
  z
    .object({
      type: z.literal('action'),
      ...ofAction,
      state: z.enum(['STARTED', 'SUCCEEDED', 'FAILED', 'ABANDONED']),
      id: z.string().describe("The action execution's id."),
      category: z.string(),
      owner: z.string(),
      provider: z.string(),
      runOrder: z.number().int().min(1).max(999),
      standIn: z.boolean().describe("Whether a person's command stands in for the provider."),
      log: z.string().describe("The absolute path of the action's log."),
      configuration: z
        .record(z.string(), z.string())
        .optional()
        .describe('The configuration with its variables resolved; at the start only.'),
      durationMs: durationMs.optional(),
      summary: z.string().optional().describe('One line about what happened.'),
      reason: z.string().optional().describe('Why it failed or was abandoned.'),
      errorCode: z.string().optional().describe("AWS's code for the failure: JobFailed, ConfigurationError, …"),
      command: z.string().optional().describe('The command that failed.'),
      exitCode: z.number().int().optional(),
      link: z.string().optional().describe('A URL or a path that a person may open.'),
      variables: z.record(z.string(), z.string()).optional().describe('The output variables, when it succeeded.'),
      artifacts: z
        .array(z.object({ name: z.string(), digest: z.string() }))
        .optional()
        .describe("What a deploy took: its input artifacts and the SHA-256 of each; at the deploy's end only."),
      images: z
        .array(z.string())
        .optional()
        .describe("The images that a deploy's artifacts name by digest; at its end only."),
      aws,
    })
    .describe('An action changed its state.'),
  z
    .object({
      type: z.literal('revision'),
      ...ofAction,
      artifact: z.string().describe('The source artifact.'),
      revision: z.string().describe("The commit's id, or an object's version."),
      branch: z.string().optional(),
      message: z.string().optional().describe("The commit's message."),
      author: z.string().optional().describe("The commit's author, as git says it: `Name <address>`."),
    })
    .describe('A source delivered a revision.'),
  z
    .object({
      type: z.literal('tests'),
      ...ofAction,
      total: z.number().int().nonnegative(),
      failed: z.number().int().nonnegative(),
      skipped: z.number().int().nonnegative(),
    })
    .describe("The counts of the tests in an action's reports."),
  z
    .object({ type: z.literal('stand-in'), ...ofAction, provider: z.string(), command: z.string() })
    .describe("A person's command runs instead of the provider."),
  z
    .object({ type: z.literal('approval'), ...ofAction, message: z.string(), topic: z.string().optional() })
    .describe('An approval waits for an answer.'),
  z
    .object({
      type: z.literal('warning'),
      stage: texts.stage.optional(),
      action: texts.action.optional(),
      text: z.string(),
    })
    .describe('Something that a person should know.'),
  z
    .object({
      type: z.literal('matched'),
      rule: texts.rule,
      target: z.string().describe("The function's name, or the target's ARN."),
      event: z.string().describe("The AWS event's id."),
      stage: texts.stage.optional(),
      action: texts.action.optional(),
      state: z.string().optional().describe('The state that the event told.'),
      ok: z.boolean().describe('Whether the target took it.'),
      reason: z.string().optional(),
    })
    .describe("An event matched one of the template's rules and was given to its target."),
  z
    .object({
      type: z.literal('notification'),
      channel: z.string().describe('`email`, `slack`, or the protocol of the subscription.'),
      to: z.string().optional(),
      subject: z.string().optional(),
      text: z.string(),
    })
    .describe('A message that would have been sent.'),
  z
    .object({
      type: z.literal('site'),
      ...ofAction,
      url: z.string().describe('Where the site is, on loopback.'),
      standsFor: z.string().describe('The URL of the template.'),
      bucket: z.string(),
    })
    .describe('The bucket that an action deploys to is served on loopback.'),
  ...conditionShapes,
] as const;

/** What happened, before it has a place in an execution's sequence. */
export const newsSchema = z.discriminatedUnion('type', newsShapes);

/** What happened, before it has a place in an execution's sequence. */
export type News = z.infer<typeof newsSchema>;

/** News of one type. */
export type NewsOf<T extends News['type']> = Extract<News, { type: T }>;
