/** A MIME bundle: each MIME type with its data, as Jupyter's messages carry it. */
export type MimeBundle = Record<string, unknown>;

/** The content of a display_data or update_display_data message. */
export interface DisplayContent {
  data: MimeBundle;
  metadata: Record<string, unknown>;
  transient: { display_id?: string };
}

/** How a cell ended. */
export type Outcome = { status: "ok"; result?: MimeBundle } | CellError;

/** What went wrong in a cell: a type error, an exception, an interrupt, a lost session. */
export interface CellError {
  status: "error";
  ename: string;
  evalue: string;
  /** Lines that name the user's cell, line and column; no frames of the kernel or Node. */
  traceback: string[];
}

export interface Completions {
  matches: string[];
  /** Where the text to replace starts and ends, in UTF-16 units. */
  start: number;
  end: number;
}

/** Whether a cell could be run as it is; `indent` is the next line's where it is incomplete. */
export type Completeness =
  | { status: "complete" | "invalid" }
  | { status: "incomplete"; indent: string };

/** A message between the user's code and a front end. */
export interface CommMessage {
  type: "comm_open" | "comm_msg" | "comm_close";
  content: { comm_id: string; target_name?: string; data: Record<string, unknown> };
  metadata: Record<string, unknown>;
  /** Bytes, in base 64. */
  buffers: string[];
}

/** What a kernel asks its engine, and what it gets back. */
export interface Operations {
  execute: { ask: { code: string; count: number }; answer: Outcome };
  complete: { ask: { code: string; cursor: number }; answer: Completions };
  inspect: { ask: { code: string; cursor: number }; answer: string | null };
  isComplete: { ask: { code: string }; answer: Completeness };
  /** Hands a front end's message on. The answer is false for a comm that nobody knows. */
  comm: { ask: { message: CommMessage }; answer: boolean };
}
export type Operation = keyof Operations;

/** What a question is answered with when its answer is not to be had. */
export const NO_ANSWER: { [K in Exclude<Operation, "execute">]: Operations[K]["answer"] } = {
  complete: { matches: [], start: 0, end: 0 },
  inspect: null,
  isComplete: { status: "invalid" },
  comm: false,
};

/** What came of asking the user for a line: the line, or why there is none. */
export type InputAnswer = { value: string } | { refused: string } | { stopped: true };

/** One line from the kernel to the engine. */
export type Request = { kind: "interrupt" } | InputReply | Question;
export type InputReply = { kind: "input"; id: number; answer: InputAnswer };
export type Question = {
  [K in Operation]: { kind: K; id: number } & Operations[K]["ask"];
}[Operation];

/** What the user's code puts out while, or after, a cell runs. */
export type Output =
  | { kind: "stream"; name: "stdout" | "stderr"; text: string }
  | { kind: "display"; update: boolean; content: DisplayContent }
  | { kind: "clear"; wait: boolean }
  | { kind: "comm"; message: CommMessage };

/** One line from the engine to the kernel. */
export type Event =
  | { kind: "ready" }
  | { kind: "running" }
  | { kind: "answer"; id: number; answer: unknown }
  | { kind: "input"; id: number; prompt: string; password: boolean }
  | Output;

/** The file descriptors of an engine process that carry events out and requests in. */
export const EVENTS_FD = 3;
export const REQUESTS_FD = 4;
