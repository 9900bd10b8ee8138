import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mimeTypeOf } from "../contents/model.js";
import { parseNotebook } from "../contents/notebook.js";
import { statOf } from "../contents/read.js";
import type { CourseFolder } from "../files/course-folder.js";
import { type Answer, file, HttpError, html, json, redirect } from "../http/answer.js";
import { SANDBOX } from "../http/headers.js";
import type { Request, Router } from "../http/router.js";
import type { Assets } from "./assets.js";
import { courseMap } from "./course-map.js";
import { type JupyterPage, jupyterPage } from "./jupyter-page.js";
import { CourseProgress } from "./progress.js";

export interface Pages {
  readonly course: CourseFolder;
  readonly assets: Assets;
}

/** The pages, what they are made of, and the small answers that the front end asks for once. */
export function addPages(router: Router, { course, assets }: Pages): void {
  const progress = new CourseProgress(join(course.root, "notebooks"));
  const folder = `/lab-assets/${assets.version}`;
  const page = (page: JupyterPage, { rest, query }: Request) => {
    const notice = query.get("notice") ?? "";
    return html(jupyterPage({ page, path: rest.join("/"), assets: folder, notice }));
  };
  router
    .on("GET", "/", async () => html(courseMap(await progress.read())))
    .on("GET", "/tree/*", async (request) => {
      const place = await course.place(request.rest);
      if ((await statOf(place)).isDirectory()) return page("tree", request);
      return redirect(`/edit/${encoded(request.rest)}`);
    })
    .on("GET", "/notebooks/*", async (request) => {
      const why = await unreadable(course, request.rest);
      if (why === undefined) return page("notebooks", request);
      return redirect(`/edit/${encoded(request.rest)}?${asText(why)}`);
    })
    .on("GET", "/edit/*", (request) => page("edit", request))
    .on("GET", "/consoles/*", (request) => page("consoles", request))
    // A menu of Jupyter's leads there.
    .on("GET", "/lab", () => redirect("/"))
    .on("GET", "/files/*", ({ rest, query }) => courseFile(course, rest, query.has("download")))
    .on("GET", `${folder}/*`, ({ rest }) => assets.answer(rest))
    .on("GET", "/lab/api/themes/*", ({ rest }) => assets.answer(["themes", ...rest]))
    .on("GET", "/favicon.svg", () => favicon("#0072b2"))
    .on("GET", "/favicon.ico", () => favicon("#0072b2"))
    .on("GET", "/static/favicons/:name", ({ part }) =>
      favicon(part("name").includes("busy") ? "#e69f00" : "#0072b2"),
    );
  addConstants(router);
}

function addConstants(router: Router): void {
  const started = new Date().toISOString();
  const identity = { username: "reader", name: "Reader", display_name: "Reader", initials: "R" };
  const english = { displayName: "English", nativeName: "English" };
  router
    .on("GET", "/api", () => json({ version: "2.17.0" }))
    .on("GET", "/api/me", () => json({ identity: { ...identity, color: null }, permissions: {} }))
    .on("GET", "/api/status", () => json({ started, kernels: 0, connections: 0 }))
    .on("GET", "/api/nbconvert", () => json({}))
    .on("GET", "/api/terminals", () => json([]))
    .on("GET", "/api/config/:name", () => json({}))
    .on("GET", "/lab/api/translations", () => json({ data: { en: english }, message: "" }))
    .on("GET", "/lab/api/translations/*", () => json({ data: {}, message: "" }));
}

/** Why a notebook can't be opened as one, though there is such a file. */
async function unreadable(course: CourseFolder, parts: readonly string[]) {
  const place = await course.place(parts);
  if ((await statOf(place)).isDirectory()) throw new HttpError(404, `${place.path} is a folder`);
  try {
    parseNotebook(await readFile(place.file, "utf8"), place.path);
    return undefined;
  } catch (error) {
    return error instanceof HttpError ? error.message : undefined;
  }
}

/** A file as it is: to be downloaded, or shown, as a picture in a text is. */
async function courseFile(
  course: CourseFolder,
  parts: readonly string[],
  download: boolean,
): Promise<Answer> {
  const place = await course.place(parts);
  const stats = await statOf(place);
  if (stats.isDirectory()) throw new HttpError(404, `${place.path} is a folder`);
  const type = mimeTypeOf(place.name) ?? "application/octet-stream";
  const name = encodeURIComponent(place.name);
  return file(place.file, stats.size, {
    ...SANDBOX,
    "Content-Type": type.startsWith("text/") ? `${type}; charset=utf-8` : type,
    "Cache-Control": "no-store",
    ...(download ? { "Content-Disposition": `attachment; filename*=UTF-8''${name}` } : {}),
  });
}

/** The editor would take a notebook's name for a notebook. */
function asText(notice: string): URLSearchParams {
  return new URLSearchParams({ factory: "Editor", notice });
}

function encoded(parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join("/");
}

/** The icon of a tab: a neuron of two inputs, in another colour while cells run. */
function favicon(color: string): Answer {
  const lines = `<path d="M6 9 26 16 6 23" fill="none" stroke-width="3"/>`;
  const circles = [`6" cy="9`, `6" cy="23`, `26" cy="16`].map((at) => `<circle cx="${at}" r="4"/>`);
  const colors = `fill="${color}" stroke="${color}"`;
  return {
    status: 200,
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "max-age=86400" },
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" ${colors}>${lines}${circles.join("")}</svg>`,
  };
}
