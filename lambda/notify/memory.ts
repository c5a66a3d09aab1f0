/** Which channels were told of which events, for as long as this process lives. */
export class Memory {
  readonly #keys = new Set<string>();

  /** @param most How many are kept; the oldest goes first. @default 1000 */
  constructor(private readonly most = 1000) {}

  /** Whether the channel was told of the event. */
  has(eventId: string, channel: string): boolean {
    return this.#keys.has(`${eventId} ${channel}`);
  }

  /** Remembers that it was. */
  add(eventId: string, channel: string): void {
    this.#keys.add(`${eventId} ${channel}`);
    const [oldest] = this.#keys;
    if (this.#keys.size > this.most && oldest !== undefined) this.#keys.delete(oldest);
  }
}
