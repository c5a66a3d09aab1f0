/**
 * A name of AWS's as one component of a path: what a pipeline's or an artifact's name may hold stays, anything else is
 * written as `%` and two hexadecimal digits a byte; so are the names `.` and `..`, and the empty one is `%`.
 */
export function toFileName(name: string): string {
  if (name === '') return '%';
  if (/^\.+$/.test(name)) return escapeBytes(name);
  return name.replace(/[^A-Za-z0-9.@_-]+/g, escapeBytes);
}

/** A stage's and an action's name in one file name, `Build.packages`; a dot of the stage's own is escaped, so that no two collide. */
export function toActionFileName(stage: string, action: string): string {
  return `${toFileName(stage).replaceAll('.', '%2E')}.${toFileName(action)}`;
}

function escapeBytes(text: string): string {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
