import type { Message } from "./message.js";

/** What some messages have beside their content. */
export type Extras = Partial<Pick<Message, "metadata" | "buffers">>;

/** How a session answers, whatever carries its messages. */
export interface Outbox {
  /** Sends a reply to the client that asked, on the channel it asked on. */
  reply(request: Message, type: string, content: object): void;
  /** Asks the client that a request came from. @returns false where it can't be asked */
  ask(request: Message, type: string, content: object): Promise<boolean>;
  /** Tells all clients; `parent` is the request that it comes from. */
  publish(parent: Message | undefined, type: string, content: object, extras?: Extras): void;
  /** Ends the kernel, when everything said before has been sent. */
  exit(): void;
}
