import { StringDecoder } from 'node:string_decoder';

/** A line is broken here at the latest: CodeBuild's logs break long lines too, and memory ends somewhere. */
const LONGEST_LINE = 1_000_000;

/** How much of a broken line waits for more, so that nothing short is torn in two. */
const HELD_BACK = 1_000;

/** Turns a stream of bytes into lines without their ends: none lost, characters whole, the last without an end too. */
export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';

  constructor(private readonly onLine: (line: string) => void) {}

  push(bytes: Buffer): void {
    this.split(this.decoder.write(bytes));
  }

  /** The stream has ended. */
  end(): void {
    this.split(this.decoder.end());
    if (this.rest !== '') this.onLine(this.rest);
    this.rest = '';
  }

  private split(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    while (this.rest.length > LONGEST_LINE) {
      this.onLine(this.rest.slice(0, LONGEST_LINE - HELD_BACK));
      this.rest = this.rest.slice(LONGEST_LINE - HELD_BACK);
    }
  }
}
