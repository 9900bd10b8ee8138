/** The process that compiles and runs the cells of one session. */
import { MessageChannel, Worker } from "node:worker_threads";
import { Control } from "../../cells/control.js";
import {
  type CellError,
  type InputReply,
  NO_ANSWER,
  type Outcome,
  type Question,
  type Request,
} from "../../channel.js";
import { Input } from "./input.js";
import { nodePlatform } from "./node-platform.js";
import { captureOutput, send } from "./output.js";
import { provideInput } from "./standard-input.js";
import type { WatchdogData } from "./watchdog.js";

// Frames of libraries must not push the user's own out of a stack.
Error.stackTraceLimit = 50;

const control = new Control();
control.compiling = true;
const lines = new MessageChannel();
const input = new Input(control, lines.port1);
const data: WatchdogData = { memory: control.memory, input: lines.port2 };
const watchdog = new Worker(new URL("./watchdog.js", import.meta.url), {
  workerData: data,
  transferList: [lines.port2],
});
// The compiler takes two seconds to load: the watchdog listens before.
const { Executor } = await import("../../cells/executor.js");
const executor = new Executor(nodePlatform(input), control, {
  onRunning: () => send({ kind: "running" }),
  onStray: showStray,
  onComm: (message) => send({ kind: "comm", message }),
});
control.compiling = false;

process.on("SIGINT", () => {});
process.exit = (code) => {
  throw new Error(`process.exit(${code ?? ""}): a cell cannot end the session; restart the kernel`);
};
captureOutput();
provideInput(input);
watchdog.on("message", (request: Exclude<Request, InputReply>) => {
  if (request.kind !== "interrupt") void answer(request);
  else if (control.takeInterrupt()) {
    input.stop();
    executor.interrupt();
  }
});
send({ kind: "ready" });

async function answer(question: Question): Promise<void> {
  send({ kind: "answer", id: question.id, answer: await answerTo(question) });
}

/**
 * An interrupt takes every microtask along that is due: only what is awaited already goes on, and a
 * promise that is returned without `await` is not.
 */
async function answerTo(question: Question): Promise<unknown> {
  if (question.kind === "execute") return await execute(question);
  if (question.kind === "comm") return await executor.comm(question.message);
  return consult(question);
}

async function execute({ code, count }: { code: string; count: number }): Promise<Outcome> {
  try {
    return await executor.execute(code, count);
  } catch (error) {
    // The compiler itself failed: a cell must still come to an end.
    return executor.describe(error);
  }
}

function consult(question: Exclude<Question, { kind: "execute" | "comm" }>) {
  const { compiler } = executor;
  try {
    return control.whileCompiling(() =>
      question.kind === "isComplete"
        ? compiler.isComplete(question.code)
        : compiler[question.kind](question.code, question.cursor),
    );
  } catch {
    return NO_ANSWER[question.kind];
  }
}

/** An error outside any cell's own course, as from a timer, is printed, and the session goes on. */
function showStray({ traceback }: CellError): void {
  process.stderr.write(`Uncaught ${traceback.join("\n")}\n`);
}
