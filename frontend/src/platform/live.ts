// Live events of a locality: one stream a page, shared by all listeners, resumed by id after a lost connection.
import { useEffect, useRef, useState } from 'react';
import { forgetFirstAnswers } from './first';
import { learnEvent, oldestShown } from './live-since';

export interface LiveEvent {
  id: string;
  /** '<domain>.<what>' */
  topic: string;
  key: string;
  data: Record<string, unknown>;
}
type Listener = {
  topics: readonly string[];
  hear: (event: LiveEvent) => void;
  state: (open: boolean) => void;
};

/** One connection to a locality's events. The browser resumes by itself with Last-Event-ID; we add the closed case. */
class Stream {
  private readonly listeners = new Set<Listener>();
  private source?: EventSource;
  private lastId = '';
  private retry?: ReturnType<typeof setTimeout>;
  open = false;

  constructor(private readonly slug: string) {}

  add(listener: Listener): () => void {
    this.listeners.add(listener);
    if (!this.source) this.connect();
    listener.state(this.open);
    return () => {
      this.listeners.delete(listener);
      // Left for a moment: going from page to page must not reconnect each time.
      if (!this.listeners.size) setTimeout(() => !this.listeners.size && this.close(), 2000);
    };
  }

  private connect(): void {
    this.lastId ||= oldestShown() ?? '';
    const after = this.lastId ? `?after=${this.lastId}` : '';
    const source = new EventSource(`/api/localities/${this.slug}/events${after}`);
    this.source = source;
    source.onopen = () => this.tell(true);
    source.onmessage = (message) => {
      forgetFirstAnswers();
      this.lastId = message.lastEventId || this.lastId;
      const event = { ...JSON.parse(message.data), id: message.lastEventId } as LiveEvent;
      for (const l of this.listeners) {
        if (
          l.topics.some(
            (t) => t === event.topic || (t.endsWith('.*') && event.topic.startsWith(t.slice(0, -1))),
          )
        ) {
          l.hear(event);
        }
      }
    };
    source.onerror = () => {
      this.tell(false);
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.listeners.size && this.connect(), 3000);
    };
  }

  private tell(open: boolean): void {
    this.open = open;
    for (const l of this.listeners) l.state(open);
  }

  private close(): void {
    clearTimeout(this.retry);
    this.source?.close();
    this.source = undefined;
    this.open = false;
    learnEvent(this.lastId);
    this.lastId = '';
  }
}

const streams = new Map<string, Stream>();

/**
 * Calls `onEvent` for each event of the locality on one of `topics` ('review.vote-opened', or 'review.*').
 * Returns whether the connection stands now: screens in the hall say so when it does not.
 */
export function useLiveEvents(
  slug: string | undefined,
  topics: readonly string[],
  onEvent: (event: LiveEvent) => void,
): boolean {
  const [open, setOpen] = useState(true);
  const latest = useRef(onEvent);
  latest.current = onEvent;
  const wanted = topics.join(',');
  useEffect(() => {
    if (!slug) return;
    const stream = streams.get(slug) ?? new Stream(slug);
    streams.set(slug, stream);
    return stream.add({ topics: wanted.split(','), hear: (event) => latest.current(event), state: setOpen });
  }, [slug, wanted]);
  return open;
}
