import { z } from 'zod';
import { list, optional, refuse, text, texts } from '../codebuild/shape-parts';
import { MOST_SECONDS } from './server-appspec';
import { isScriptable, RESERVED_EVENTS, SCRIPTABLE_EVENTS } from './server-lifecycle';

const filled = text.min(1, { error: 'is empty' });

/** A path within the revision: the agent would follow `..` out of it. */
export const withinRevision = filled.refine((path) => !path.split(/[/\\]/).includes('..'), {
  message: 'leads out of the revision',
  ...refuse('OutsidePath', 'a path from the root of the revision, without ..'),
});

const absolute = filled.refine((path) => /^(\/|[A-Za-z]:\\)/.test(path) && !path.split(/[/\\]/).includes('..'), {
  message: 'is no absolute path',
  ...refuse('RelativePath', 'a path from the root of the host, without ..: /opt/app'),
});

/** One instruction to copy. */
export const fileShape = z.object({ source: withinRevision, destination: absolute }, { error: 'is not a mapping' });

/** The seconds that a script may take. */
const timeout = text
  .refine((value) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_SECONDS, {
    message: 'is no time limit',
    ...refuse('BadTimeout', `seconds, 1 to ${MOST_SECONDS}`),
  })
  .transform(Number);

const script = z.object(
  { location: withinRevision, timeout: optional(timeout), runas: optional(text) },
  { error: 'is not a mapping' },
);

/** The scripts of one event, which together may take an hour. */
export const scriptsShape = z
  .array(script, { error: 'is not a list of scripts' })
  .refine(
    (scripts) => scripts.length === 1 || scripts.reduce((sum, each) => sum + (each.timeout ?? 0), 0) <= MOST_SECONDS,
    {
      message: 'take longer together than an event may',
      ...refuse('BadTimeout', `the timeouts of an event's scripts come to at most ${MOST_SECONDS} seconds`),
    },
  );

const hooks = z.record(z.string(), z.unknown(), { error: 'is not a mapping' }).transform((events, context) => {
  const found: Record<string, z.infer<typeof scriptsShape>> = {};
  for (const [event, scripts] of Object.entries(events)) {
    if (!isScriptable(event)) {
      context.addIssue({ code: 'custom', path: [event], ...toUnscriptable(event) });
      continue;
    }
    const parsed = scriptsShape.safeParse(scripts);
    if (parsed.success) found[event] = parsed.data;
    else for (const issue of parsed.error.issues) context.addIssue({ ...issue, path: [event, ...issue.path] } as never);
  }
  return found;
});

function toUnscriptable(event: string) {
  const hint = `events that may have scripts: ${SCRIPTABLE_EVENTS.join(', ')}`;
  return (RESERVED_EVENTS as readonly string[]).includes(event)
    ? { message: 'is an event of the agent itself, and runs no scripts', ...refuse('ReservedEvent', hint) }
    : { message: 'is no lifecycle event of a server', ...refuse('UnknownEvent', hint) };
}

const mode = text.regex(/^[0-7]{1,4}$/, { error: 'is no mode of one to four octal digits' });

const permission = z.object(
  {
    object: absolute,
    pattern: optional(text),
    except: optional(texts),
    owner: optional(text),
    group: optional(text),
    mode: optional(mode),
    acls: optional(texts),
    context: optional(
      z.object({ user: optional(text), type: filled, range: optional(text) }, { error: 'is not a mapping' }),
    ),
    type: optional(list(z.enum(['file', 'directory'], { error: 'is neither file nor directory' }), 'is not a list')),
  },
  { error: 'is not a mapping' },
);

const behavior = z.enum(['DISALLOW', 'OVERWRITE', 'RETAIN'], { error: 'is none of DISALLOW, OVERWRITE, RETAIN' });

/** What an appspec for servers must be, each scalar a text. */
export const serverAppspecShape = z
  .object(
    {
      version: text.regex(/^0(\.0+)?$/, { error: 'is not 0.0, the only version that there is' }),
      os: z.enum(['linux', 'windows'], { error: 'is neither linux nor windows' }),
      files: optional(z.array(fileShape, { error: 'is not a list of files' })),
      file_exists_behavior: optional(behavior),
      permissions: optional(z.array(permission, { error: 'is not a list of permissions' })),
      hooks: optional(hooks),
    },
    { error: 'is not a mapping' },
  )
  .refine(({ os, permissions }) => os === 'linux' || permissions === undefined, {
    path: ['permissions'],
    message: 'stand in an appspec for Windows, which has none',
    ...refuse('NoPermissions', 'only linux has permissions'),
  });
