import { contentOf, headerOf, type Message, parentOf, withContent } from "./message.js";

/** How long a printed text waits for more, in milliseconds. */
const PATIENCE = 30;
/** How many characters are passed on without waiting. */
const LARGEST = 100_000;

interface Held {
  readonly first: Message;
  /** The cell and the stream that the texts belong to. */
  readonly from: string;
  readonly texts: string[];
  length: number;
}

/**
 * Puts what a cell prints in quick succession into one message: a page handles fifty thousand lines
 * in a hundred messages easily, and in fifty thousand not at all. The order of messages stays.
 */
export class StreamMerger {
  readonly #pass: (message: Message) => Promise<void>;

  #held: Held | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(pass: (message: Message) => Promise<void>) {
    this.#pass = pass;
  }

  /** Takes a published message. */
  async take(message: Message): Promise<void> {
    if (headerOf(message).msg_type !== "stream") {
      await this.flush();
      return this.#pass(message);
    }
    const { name, text } = contentOf(message);
    const from = `${parentOf(message).msg_id} ${name}`;
    if (this.#held?.from !== from) await this.flush();
    this.#held ??= { first: message, from, texts: [], length: 0 };
    this.#held.texts.push(String(text));
    this.#held.length += String(text).length;
    this.#timer ??= setTimeout(() => void this.flush(), PATIENCE);
    if (this.#held.length > LARGEST) await this.flush();
  }

  /** Passes on what is held. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const held = this.#held;
    this.#held = undefined;
    if (held === undefined) return;
    await this.#pass(
      withContent(held.first, { ...contentOf(held.first), text: held.texts.join("") }),
    );
  }
}
