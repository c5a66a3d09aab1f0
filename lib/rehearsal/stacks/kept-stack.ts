import { z } from 'zod';

/** A resource of a stack that the home keeps. */
const resourceSchema = z.object({
  logicalId: z.string(),
  type: z.string(),
  physicalId: z.string(),
  /** The resolved properties; of what is not known what it is. */
  properties: z.record(z.string(), z.unknown()),
  /** The logical ids that each property refers to. */
  needs: z.record(z.string(), z.array(z.string())),
});

/** What a deployment makes of a stack. */
const contentSchema = z.object({
  template: z.string(),
  /** Those that must not be shown are `****`. */
  parameters: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
  capabilities: z.array(z.string()),
  roleArn: z.string().optional(),
  policy: z.string().optional(),
  resources: z.array(resourceSchema),
  outputs: z.record(z.string(), z.string()),
  /** Outputs whose values nobody here can know, and what of each is not known. */
  unknownOutputs: z.record(z.string(), z.string()),
  /** The values that it exports, by the names of the exports. */
  exports: z.record(z.string(), z.string()),
});

const changeSchema = z.object({
  action: z.enum(['Add', 'Modify', 'Remove']),
  logicalId: z.string(),
  type: z.string(),
  physicalId: z.string().optional(),
  replacement: z.enum(['True', 'False', 'Conditional']).optional(),
  properties: z.array(z.string()).readonly().optional(),
});

const changeSetSchema = z.object({
  status: z.enum(['CREATE_COMPLETE', 'FAILED']),
  reason: z.string().optional(),
  changes: z.array(changeSchema).readonly(),
  tags: z.boolean().optional(),
  /** When it was made, as ISO 8601. */
  time: z.string(),
  content: contentSchema,
});

const eventSchema = z.object({
  /** ISO 8601. */
  time: z.string(),
  logicalId: z.string(),
  physicalId: z.string(),
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
});

/** A stack as the home keeps it between rehearsals. */
export const keptStackSchema = z.object({
  name: z.string(),
  id: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  /** When it was made, as ISO 8601. */
  time: z.string(),
  /** @default - it has change sets only */
  content: contentSchema.optional(),
  /** By name. */
  changeSets: z.record(z.string(), changeSetSchema),
  /** The events of its last operation, the latest last. */
  events: z.array(eventSchema),
});

export type KeptStack = z.infer<typeof keptStackSchema>;
export type KeptChangeSet = z.infer<typeof changeSetSchema>;
export type StackContent = z.infer<typeof contentSchema>;
export type KeptResource = z.infer<typeof resourceSchema>;
export type StackEvent = z.infer<typeof eventSchema>;
