/** Longer questions are not kept: nobody asks them twice, and they would take the room of many. */
const longestKey = 2000;

/**
 * Keeps the answers to the questions asked last, for what is pure, dear, and asked again and again while a text is
 * edited.
 */
export class Recent<V> {
  private readonly kept = new Map<string, V>();

  /** @param most answers that are kept */
  constructor(private readonly most: number) {}

  /** The answer to a question, made where it is not kept. */
  get(key: string, make: () => V): V {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (key.length > longestKey) return made;
    if (this.kept.size >= this.most) this.forgetOldest();
    this.kept.set(key, made);
    return made;
  }

  private forgetOldest(): void {
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
