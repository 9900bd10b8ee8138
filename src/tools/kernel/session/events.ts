import type { Readable } from "node:stream";
import type { Event } from "../channel.js";

/**
 * Reads an engine's events, one a line. Text printed in one go is joined: thousands of short lines
 * would else be thousands of messages.
 */
export function readEvents(pipe: Readable, take: (event: Event) => void): void {
  let rest = "";
  pipe.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const event of joinStreams(lines.map((line) => JSON.parse(line)))) take(event);
  });
}

/** Joins neighbouring texts of the same stream. */
export function joinStreams(events: readonly Event[]): Event[] {
  const joined: Event[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event.kind === "stream" && last?.kind === "stream" && last.name === event.name) {
      last.text += event.text;
    } else {
      joined.push(event.kind === "stream" ? { ...event } : event);
    }
  }
  return joined;
}
