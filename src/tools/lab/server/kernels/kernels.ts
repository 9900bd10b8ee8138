import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import type { CourseFolder } from "../files/course-folder.js";
import { HttpError } from "../http/answer.js";
import { Kernel, type KernelModel } from "./kernel.js";
import type { Kernelspec } from "./kernel-process.js";

/** A file with the kernel it uses, as Jupyter's sessions API describes it. */
export interface SessionModel {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly kernel: KernelModel;
}

interface Session {
  readonly id: string;
  path: string;
  name: string;
  type: string;
  kernel: Kernel;
}

/** How many kernels may run at once: each takes about 200 MB. */
const MOST_KERNELS = 20;

/** The kernels that run, and the files that use them. */
export class Kernels {
  readonly #course: CourseFolder;

  readonly #kernels = new Map<string, Kernel>();
  readonly #sessions = new Map<string, Session>();
  #opened: Promise<unknown> = Promise.resolve();

  constructor(
    course: CourseFolder,
    /** The kernels there are, by name; the first is used where none is asked for. */
    readonly specs: ReadonlyMap<string, Kernelspec>,
  ) {
    this.#course = course;
  }

  get models(): KernelModel[] {
    return [...this.#kernels.values()].map((kernel) => kernel.model);
  }

  get sessions(): SessionModel[] {
    return [...this.#sessions.values()].map(describe);
  }

  /** @throws HttpError 404 where there is no such kernel */
  kernel(id: string): Kernel {
    const kernel = this.#kernels.get(id);
    if (kernel === undefined) throw new HttpError(404, "there is no such kernel");
    return kernel;
  }

  /**
   * Starts a kernel for a file, in the folder of the file.
   * @returns before it can run cells; what is sent to it waits
   */
  async start(path: unknown, name?: unknown): Promise<Kernel> {
    if (this.#kernels.size >= MOST_KERNELS) {
      throw new HttpError(503, `${MOST_KERNELS} kernels run already: shut some down first`);
    }
    const first = [...this.specs.keys()][0];
    const wanted = typeof name === "string" && name !== "" ? name : (first ?? "");
    const spec = this.specs.get(wanted);
    if (spec === undefined) throw new HttpError(404, `there is no kernel called ${wanted}`);
    const kernel = new Kernel(wanted, spec, await this.#folderOf(path));
    this.#kernels.set(kernel.id, kernel);
    void kernel.start();
    return kernel;
  }

  async stop(id: string): Promise<void> {
    const kernel = this.kernel(id);
    this.#kernels.delete(id);
    for (const session of this.#sessions.values()) {
      if (session.kernel === kernel) this.#sessions.delete(session.id);
    }
    await kernel.stop();
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#kernels.keys()].map((id) => this.stop(id)));
  }

  /** The session of a file: the one it has, or a new one. Two tabs may ask at once. */
  open(wanted: Record<string, unknown>): Promise<SessionModel> {
    const opened = this.#opened.then(() => this.#open(wanted));
    this.#opened = opened.catch(() => {});
    return opened;
  }

  async #open(wanted: Record<string, unknown>): Promise<SessionModel> {
    const { path, name, type } = wanted;
    if (typeof path !== "string") throw new HttpError(400, "path: expected a text");
    const there = [...this.#sessions.values()].find((session) => session.path === path);
    if (there !== undefined) return describe(there);
    const kernel = await this.#kernelFor(wanted.kernel, path);
    const session = {
      id: randomUUID(),
      path,
      name: typeof name === "string" ? name : "",
      type: typeof type === "string" ? type : "notebook",
      kernel,
    };
    this.#sessions.set(session.id, session);
    return describe(session);
  }

  session(id: string): SessionModel {
    return describe(this.#session(id));
  }

  /** Changes a session's file, or gives it another kernel. */
  async change(id: string, changes: Record<string, unknown>): Promise<SessionModel> {
    const session = this.#session(id);
    const { path, name, type, kernel } = changes;
    if (typeof path === "string") session.path = path;
    if (typeof name === "string") session.name = name;
    if (typeof type === "string") session.type = type;
    if (kernel !== undefined && kernel !== null) {
      const before = session.kernel;
      session.kernel = await this.#kernelFor(kernel, session.path);
      const used = [...this.#sessions.values()].some((other) => other.kernel === before);
      if (!used) await this.stop(before.id);
    }
    return describe(session);
  }

  async close(id: string): Promise<void> {
    const { kernel } = this.#session(id);
    this.#sessions.delete(id);
    const used = [...this.#sessions.values()].some((other) => other.kernel === kernel);
    if (!used && this.#kernels.has(kernel.id)) await this.stop(kernel.id);
  }

  #session(id: string): Session {
    const session = this.#sessions.get(id);
    if (session === undefined) throw new HttpError(404, "there is no such session");
    return session;
  }

  /** The kernel that a request names by id, or a new one of the kind it names. */
  async #kernelFor(wanted: unknown, path: string): Promise<Kernel> {
    const { id, name } = (wanted ?? {}) as Record<string, unknown>;
    return typeof id === "string" ? this.kernel(id) : this.start(path, name);
  }

  async #folderOf(path: unknown): Promise<string> {
    if (typeof path !== "string" || path === "") return this.#course.root;
    return dirname((await this.#course.placeOf(path)).file);
  }
}

function describe({ kernel, ...session }: Session): SessionModel {
  return { ...session, kernel: kernel.model };
}
