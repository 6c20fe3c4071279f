// Look-ups of requests that arrive together share one query: while one query is under way the next keys gather, so that a
// crowd asks the database seldom, and a single reader waits for nobody.

/** Keys of one query: enough for a hall at once. */
const MOST_AT_ONCE = 500;

interface Reader<V> {
  resolve(value: V | undefined): void;
  reject(reason: unknown): void;
}
type Batch<V> = Map<string, Reader<V>[]>;

export class GatheredRead<V> {
  private waiting: Batch<V> = new Map();
  private running = false;

  /** `load` answers what it found, by key. */
  constructor(private readonly load: (keys: string[]) => Promise<Map<string, V>>) {}

  /** The value of `key`, read after this call; undefined when there is none. */
  get(key: string): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(key);
      if (others) others.push({ resolve, reject });
      else this.waiting.set(key, [{ resolve, reject }]);
      if (this.running) return;
      this.running = true;
      // the requests that came in with this one are still being read: they share its query
      setImmediate(() => void this.work());
    });
  }

  private async work(): Promise<void> {
    while (this.waiting.size > 0) {
      const batch = this.take();
      try {
        const found = await this.load([...batch.keys()]);
        for (const [key, readers] of batch) for (const reader of readers) reader.resolve(found.get(key));
      } catch (error) {
        for (const readers of batch.values()) for (const reader of readers) reader.reject(error);
      }
    }
    this.running = false;
  }

  private take(): Batch<V> {
    const all = this.waiting;
    if (all.size <= MOST_AT_ONCE) {
      this.waiting = new Map();
      return all;
    }
    const entries = [...all];
    this.waiting = new Map(entries.slice(MOST_AT_ONCE));
    return new Map(entries.slice(0, MOST_AT_ONCE));
  }
}
