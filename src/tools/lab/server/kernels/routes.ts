import { json, nothing } from "../http/answer.js";
import { readJson } from "../http/body.js";
import type { Router } from "../http/router.js";
import type { Kernels } from "./kernels.js";

/** Jupyter's kernels, kernelspecs and sessions APIs. Source: Jupyter Server, "The REST API". */
export function addKernels(router: Router, kernels: Kernels): void {
  router
    .on("GET", "/api/kernelspecs", () => json(kernelspecs(kernels)))
    .on("GET", "/api/kernels", () => json(kernels.models))
    .on("POST", "/api/kernels", async ({ message }) => {
      const { name, path } = await readJson(message);
      return json((await kernels.start(path, name)).model, 201);
    })
    .on("GET", "/api/kernels/:id", ({ part }) => json(kernels.kernel(part("id")).model))
    .on("DELETE", "/api/kernels/:id", async ({ part }) => {
      await kernels.stop(part("id"));
      return nothing;
    })
    .on("POST", "/api/kernels/:id/interrupt", async ({ part }) => {
      await kernels.kernel(part("id")).interrupt();
      return nothing;
    })
    .on("POST", "/api/kernels/:id/restart", async ({ part }) => {
      const kernel = kernels.kernel(part("id"));
      await kernel.restart();
      return json(kernel.model);
    })
    .on("GET", "/api/sessions", () => json(kernels.sessions))
    .on("POST", "/api/sessions", async ({ message }) =>
      json(await kernels.open(await readJson(message)), 201),
    )
    .on("GET", "/api/sessions/:id", ({ part }) => json(kernels.session(part("id"))))
    .on("PATCH", "/api/sessions/:id", async ({ part, message }) =>
      json(await kernels.change(part("id"), await readJson(message))),
    )
    .on("DELETE", "/api/sessions/:id", async ({ part }) => {
      await kernels.close(part("id"));
      return nothing;
    });
}

function kernelspecs({ specs }: Kernels): object {
  const described = [...specs].map(([name, spec]) => [name, { name, spec, resources: {} }]);
  return { default: [...specs.keys()][0], kernelspecs: Object.fromEntries(described) };
}
