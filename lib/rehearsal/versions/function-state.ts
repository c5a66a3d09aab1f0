import { z } from 'zod';

const code = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** What the home keeps of a function that something was deployed to. */
export const functionStateSchema = z.object({
  /** The code of `$LATEST`; undefined as long as it is the template's. */
  latest: code.optional(),
  /** The number of the version that was published last; 0 before the first. */
  published: z.number().int().nonnegative(),
  /** The published versions by their numbers. */
  versions: z.record(
    z.string(),
    z.object({
      /** Undefined when the version has the template's code. */
      code: code.optional(),
      /** What the function was configured to when it was published. */
      configuration: z.string().optional(),
      /** When: an ISO 8601 time. */
      at: z.string(),
    }),
  ),
  /** Where each alias leads, by its name. */
  aliases: z.record(
    z.string(),
    z.object({
      version: z.string(),
      /** The second version and its share, in percent, while the alias moves. */
      second: z.object({ version: z.string(), percent: z.number() }).optional(),
    }),
  ),
  tags: z.record(z.string(), z.string()),
});

/** What the home keeps of a function that something was deployed to. */
export type FunctionState = z.infer<typeof functionStateSchema>;

/** Where an alias leads. */
export type AliasState = FunctionState['aliases'][string];
