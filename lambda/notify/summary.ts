/**
 * The sentence in a summary that CodePipeline hands on. A connection's is JSON around the commit's message,
 * `{"ProviderType":"GitHub","CommitMessage":"Fix the price"}`; every other provider's is the sentence itself.
 */
export function toSentence(summary: string | undefined): string | undefined {
  const text = (commitMessage(summary ?? '') ?? summary ?? '').trim();
  return text === '' ? undefined : text;
}

/** The first line of a text, which for a commit is its subject. */
export function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0]?.trim() ?? '';
}

/** The text in at most so many characters, an ellipsis in place of what was cut. */
export function clip(text: string, characters: number): string {
  const whole = [...text];
  return whole.length <= characters
    ? text
    : `${whole
        .slice(0, characters - 1)
        .join('')
        .trimEnd()}…`;
}

function commitMessage(summary: string): string | undefined {
  if (!summary.startsWith('{')) return undefined;
  try {
    const { CommitMessage } = JSON.parse(summary) as { readonly CommitMessage?: unknown };
    return typeof CommitMessage === 'string' ? CommitMessage : undefined;
  } catch {
    return undefined;
  }
}
