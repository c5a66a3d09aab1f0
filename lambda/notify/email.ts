import type { Message } from './message';

/** What SNS sends by e-mail. */
export interface Email {
  /** At most 99 printable ASCII characters. */
  readonly subject: string;
  /** Plain text in lines. */
  readonly text: string;
}

/** The message as an e-mail. */
export function toEmail({ happened, lines, links, notes, pipeline }: Message): Email {
  const width = Math.max(...lines.map(({ label }) => label.length)) + 2;
  const blocks = [
    [`Pipeline ${pipeline} ${happened}.`],
    lines.map(({ label, text }) => `${`${label}:`.padEnd(width)}${text}`),
    links.flatMap(({ label, url }) => [`${label}:`, `  ${url}`]),
    notes,
  ];
  const text = blocks.filter((block) => block.length > 0).map((block) => `${block.join('\n')}\n`);
  return { subject: toSubject(`${pipeline} ${happened}`), text: text.join('\n') };
}

/**
 * SNS takes a subject of ASCII "less than 100 characters long" without line breaks or control characters.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
function toSubject(text: string): string {
  const ascii = text.replace(/\s+/g, ' ').replace(/[^ -~]/g, '?');
  return ascii.length <= 99 ? ascii : `${ascii.slice(0, 96)}...`;
}
