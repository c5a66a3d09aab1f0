/** One part of a form. */
export interface FormPart {
  readonly name: string;
  readonly content: Buffer;
  /** @default - it is no file */
  readonly fileName?: string;
}

/**
 * The parts of a form, `multipart/form-data`; none when it is no such form. Names stand in quotes, or as NuGet writes them
 * without.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export function parseForm(contentType: string, body: Buffer): readonly FormPart[] {
  const [, quoted, plain] = /^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  return boundary === undefined ? [] : split(body, boundary).flatMap((part) => tryPart(part) ?? []);
}

/** What stands between two boundaries, each on a line of its own. */
function split(body: Buffer, boundary: string): readonly Buffer[] {
  const line = Buffer.from(`\r\n--${boundary}`);
  const all = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Buffer[] = [];
  let start = all.indexOf(line);
  while (start !== -1) {
    const end = all.indexOf(line, start + line.length);
    if (end !== -1) parts.push(all.subarray(start + line.length, end));
    start = end;
  }
  return parts;
}

const BLANK = Buffer.from('\r\n\r\n');

function tryPart(part: Buffer): FormPart | undefined {
  const end = part.indexOf(BLANK);
  const head = part.subarray(0, end).toString('utf8');
  const name = parameterOf(head, 'name');
  const fileName = parameterOf(head, 'filename');
  if (end === -1 || name === undefined) return undefined;
  return { name, content: part.subarray(end + BLANK.length), ...(fileName !== undefined && { fileName }) };
}

function parameterOf(head: string, parameter: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`content-disposition:[^\\r\\n]*;\\s*${parameter}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(head) ?? [];
  return quoted ?? plain;
}
