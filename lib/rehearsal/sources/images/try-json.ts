import type { z } from 'zod';

/** What a file holds, when it is there, is JSON, and has the shape. */
export function tryJson<T extends z.ZodType>(content: Buffer | undefined, shape: T): z.infer<T> | undefined {
  if (content === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(content.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
