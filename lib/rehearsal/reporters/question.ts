import { toOneLine } from './style';

/** A yes-or-no question as it stands in a terminal's last line, where the answer is typed. */
export function toQuestion(text: string): string {
  return `${toOneLine(text)} [y/n] `;
}
