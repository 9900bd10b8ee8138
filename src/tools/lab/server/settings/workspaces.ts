import { HttpError, json, nothing } from "../http/answer.js";
import { readJson } from "../http/body.js";
import type { Router } from "../http/router.js";

const LARGEST = 1_000_000;
const MOST = 20;

/** Where the front end remembers how its windows stood; forgotten when the lab stops. */
export function addWorkspaces(router: Router): void {
  const workspaces = new Map<string, Record<string, unknown>>();
  router
    .on("GET", "/lab/api/workspaces", () =>
      json({ workspaces: { ids: [...workspaces.keys()], values: [...workspaces.values()] } }),
    )
    .on("GET", "/lab/api/workspaces/*", ({ rest }) => {
      const id = rest.join("/");
      return json(workspaces.get(id) ?? { data: {}, metadata: { id } });
    })
    .on("PUT", "/lab/api/workspaces/*", async ({ rest, message }) => {
      const id = rest.join("/");
      if (!workspaces.has(id) && workspaces.size >= MOST) {
        throw new HttpError(409, `${MOST} workspaces are kept: delete one first`);
      }
      workspaces.set(id, await readJson(message, LARGEST));
      return nothing;
    })
    .on("DELETE", "/lab/api/workspaces/*", ({ rest }) => {
      workspaces.delete(rest.join("/"));
      return nothing;
    });
}
