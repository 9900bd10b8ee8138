import type { Server } from "node:http";
import { Checkpoints } from "./contents/checkpoints.js";
import { Reader } from "./contents/read.js";
import { addContents } from "./contents/routes.js";
import { Trust } from "./contents/trust.js";
import { Writer } from "./contents/write.js";
import { CourseFolder } from "./files/course-folder.js";
import { removeUnfinished } from "./files/remove-unfinished.js";
import { StateFolder } from "./files/state-folder.js";
import { Guard } from "./http/guard.js";
import { Router } from "./http/router.js";
import type { Kernelspec } from "./kernels/kernel-process.js";
import { Kernels } from "./kernels/kernels.js";
import { addKernels } from "./kernels/routes.js";
import { Assets } from "./pages/assets.js";
import { addPages } from "./pages/routes.js";
import { addUnsaved, Unsaved } from "./pages/unsaved.js";
import { listen, portOf, serve } from "./server.js";
import { addSettings, Settings } from "./settings/settings.js";
import { addWorkspaces } from "./settings/workspaces.js";
import { serveSockets } from "./sockets.js";

export interface LabOptions {
  /** The folder of the course: nothing outside of it is shown. */
  readonly course: string;
  /** The built front end. */
  readonly app: string;
  /** The kernels there are, by name. */
  readonly kernels: ReadonlyMap<string, Kernelspec>;
  /** The port to listen on; 0, the default, takes one that is free. */
  readonly port?: number;
  /** The address to listen on, by default this machine's own. */
  readonly host?: string;
  /** Names under which others may call the lab. */
  readonly hosts?: readonly string[];
}

/** A lab that runs. */
export interface Lab {
  /** The address that lets a browser in. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly kernels: Kernels;
  /** The files with changes that are only in a tab. */
  unsaved(): string[];
  /** Whether settings, checkpoints and removed files outlast it: not where the course is read-only. */
  readonly lasting: boolean;
  /** Stops it: pages, kernels, all. */
  close(): Promise<void>;
}

/**
 * Starts the lab: Jupyter's own front end, and the part of the Jupyter Server API that it needs.
 * @throws Error with the code EADDRINUSE where the port is taken
 */
export async function startLab(options: LabOptions): Promise<Lab> {
  const { host = "127.0.0.1", port = 0 } = options;
  const course = await CourseFolder.open(options.course);
  const state = await StateFolder.open(course.root);
  const key = await state.key();
  const server = await listen(host, port);
  const hosts = options.hosts ?? [];
  const guard = new Guard({ key, port: portOf(server), hosts });
  const kernels = new Kernels(course, options.kernels);
  const unsaved = new Unsaved();
  const router = await routerOf(options, course, state, kernels);
  addUnsaved(router, unsaved);
  const sweep = sweepUnfinished(course, state);
  serve(server, guard, router);
  const closeSockets = serveSockets(server, guard, kernels);
  return {
    url: `http://${shownHost(host)}:${portOf(server)}/?token=${guard.token}`,
    port: portOf(server),
    token: guard.token,
    kernels,
    unsaved: () => unsaved.paths,
    lasting: state.lasting,
    async close() {
      clearTimeout(sweep);
      closeSockets();
      await Promise.all([kernels.stopAll(), closed(server)]);
      await state.close();
    },
  };
}

async function routerOf(
  { app }: LabOptions,
  course: CourseFolder,
  state: StateFolder,
  kernels: Kernels,
): Promise<Router> {
  const trust = await Trust.open(await state.key(), state.path("signatures"));
  const reader = new Reader(course, trust);
  const writer = new Writer(course, trust, state.path("trash"));
  const checkpoints = new Checkpoints(state.path("checkpoints"));
  const assets = await Assets.open(app);
  const router = new Router();
  addPages(router, { course, assets });
  addContents(router, { course, reader, writer, checkpoints });
  addKernels(router, kernels);
  addSettings(router, await Settings.open(`${app}/schemas`, state.path("settings")));
  addWorkspaces(router);
  return router;
}

/** Takes away what killed saves left, at once and when nothing can still be young. */
function sweepUnfinished(course: CourseFolder, state: StateFolder): NodeJS.Timeout {
  const sweep = () => {
    void removeUnfinished(course.root);
    void removeUnfinished(state.folder, () => true);
  };
  sweep();
  return setTimeout(sweep, 10_000).unref();
}

/** A host as part of an address; all addresses of a machine include its own. */
function shownHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
