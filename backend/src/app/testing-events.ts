// For tests: listens to the live events of a locality as a browser does.

export interface HeardEvent {
  id: string;
  topic: string;
  key: string;
  data: Record<string, unknown>;
}
export interface EventStream {
  /** The next event, in order; waits for it. */
  next(): Promise<HeardEvent>;
  /** What has come and was not asked for, after `quietMs` without a new one. */
  rest(quietMs: number): Promise<HeardEvent[]>;
  lastId(): string;
  close(): void;
}

export async function openEvents(url: string, lastEventId?: string): Promise<EventStream> {
  const abort = new AbortController();
  const answer = await fetch(url, {
    signal: abort.signal,
    headers: lastEventId ? { 'last-event-id': lastEventId } : {},
  });
  if (!answer.body) throw new Error(`no event stream: ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const heard: HeardEvent[] = [];
  let waiting: (() => void) | undefined;
  let ended = false;
  let id = lastEventId ?? '';
  const listen = async () => {
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      for (let match = EVENT.exec(text); match; match = EVENT.exec(text)) {
        text = text.slice(match.index + match[0].length);
        heard.push({ ...(JSON.parse(match[2]) as HeardEvent), id: match[1] });
        waiting?.();
      }
    }
  };
  // The greeting ("retry: …") comes when the listener is subscribed: from here on nothing is missed.
  await reader.read();
  void listen()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
      waiting?.();
    });
  const take = (): HeardEvent | undefined => {
    const event = heard.shift();
    if (event) id = event.id;
    return event;
  };
  return {
    next: async () => {
      for (;;) {
        const event = take();
        if (event) return event;
        if (ended) throw new Error('stream ended');
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
    },
    rest: async (quietMs) => {
      for (let count = -1; count !== heard.length; ) {
        count = heard.length;
        await new Promise((resolve) => setTimeout(resolve, quietMs));
      }
      return heard.splice(0);
    },
    lastId: () => id,
    close: () => abort.abort(),
  };
}
const EVENT = /id: (\d+)\ndata: (.*)\n\n/;
