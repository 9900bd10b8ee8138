/**
 * The thread beside an engine that listens while the user's code has the main thread: it hands
 * requests on, and stops code that does not let go.
 */
import { Session } from "node:inspector";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { Control } from "../../cells/control.js";
import { REQUESTS_FD, type Request } from "../../channel.js";

/** What the watchdog is given. */
export interface WatchdogData {
  /** The memory of the shared {@link Control}. */
  memory: SharedArrayBuffer;
  /** Takes the user's lines to the main thread. */
  input: MessagePort;
}

const { memory, input }: WatchdogData = workerData;
const control = new Control(memory);
const requests = new Socket({ fd: REQUESTS_FD });

createInterface({ input: requests }).on("line", (line) => {
  const request: Request = JSON.parse(line);
  if (request.kind === "interrupt") control.requestInterrupt();
  if (request.kind === "input") input.postMessage(request);
  else parentPort?.postMessage(request);
  if (request.kind === "interrupt" || request.kind === "input") control.announceArrival();
  if (request.kind === "interrupt") setTimeout(stopUnlessHeard, 100);
});

// The kernel is gone: nobody could stop or read this process any more.
requests.on("close", () => process.kill(process.pid, "SIGKILL"));
requests.on("error", () => process.kill(process.pid, "SIGKILL"));

/**
 * Ends whatever JavaScript runs on the main thread, unless that took the interrupt by itself. The
 * compiler is never ended half-way: its state would be lost.
 */
function stopUnlessHeard(): void {
  if (!control.interruptPending) return;
  if (control.compiling) {
    setTimeout(stopUnlessHeard, 10);
    return;
  }
  const session = new Session();
  session.connectToMainThread();
  session.post("Runtime.terminateExecution", () => session.disconnect());
}
