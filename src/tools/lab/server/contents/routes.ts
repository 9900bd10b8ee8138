import { stat } from "node:fs/promises";
import type { CourseFolder, Place } from "../files/course-folder.js";
import { json, nothing } from "../http/answer.js";
import { readJson } from "../http/body.js";
import type { Request, Router } from "../http/router.js";
import type { Checkpoints } from "./checkpoints.js";
import type { Reader } from "./read.js";
import type { Writer } from "./write.js";

export interface Contents {
  readonly course: CourseFolder;
  readonly reader: Reader;
  readonly writer: Writer;
  readonly checkpoints: Checkpoints;
}

/** Jupyter's contents API. Source: Jupyter Server, "The REST API". */
export function addContents(router: Router, contents: Contents): void {
  addCheckpoints(router, contents);
  const { course, reader, writer, checkpoints } = contents;
  router
    .on("GET", "/api/contents/*", async ({ rest, query }) => {
      const options = {
        type: query.get("type"),
        format: query.get("format"),
        content: query.get("content") !== "0",
        hash: query.get("hash") === "1",
      };
      return json(await reader.read(await course.place(rest), options));
    })
    .on("PUT", "/api/contents/*", async ({ rest, message }) => {
      const place = await course.place(rest);
      const isNew = await isMissing(place);
      const complete = await writer.save(place, await readJson(message));
      if (complete && isNew) await checkpoints.forget(place);
      // A piece of an upload is no file yet.
      const described = complete ? place : await course.place(rest.slice(0, -1));
      const model = await reader.read(described, { content: false });
      return json({ ...model, name: place.name, path: place.path }, 201);
    })
    .on("POST", "/api/contents/*", async ({ rest, message }) => {
      const folder = await course.place(rest);
      const { type, ext, copy_from } = await readJson(message);
      const made =
        copy_from === undefined
          ? await writer.make(folder, type, ext)
          : await writer.copy(await course.placeOf(copy_from), folder);
      await checkpoints.forget(made);
      return json(await reader.read(made, { content: false }), 201);
    })
    .on("PATCH", "/api/contents/*", async ({ rest, message }) => {
      const from = await course.place(rest);
      const to = await course.placeOf((await readJson(message)).path);
      await writer.rename(from, to);
      await checkpoints.follow(from, to);
      return json(await reader.read(to, { content: false }));
    })
    .on("DELETE", "/api/contents/*", async ({ rest }) => {
      const place = await course.place(rest);
      await writer.remove(place);
      await checkpoints.forget(place);
      return nothing;
    });
}

function isMissing({ file }: Place): Promise<boolean> {
  return stat(file).then(
    () => false,
    () => true,
  );
}

function addCheckpoints(router: Router, { course, checkpoints }: Contents): void {
  const placeOf = ({ rest }: Request) => course.place(rest);
  router
    .on("GET", "/api/contents/*/checkpoints", async (request) =>
      json(await checkpoints.list(await placeOf(request))),
    )
    .on("POST", "/api/contents/*/checkpoints", async (request) =>
      json(await checkpoints.make(await placeOf(request)), 201),
    )
    .on("POST", "/api/contents/*/checkpoints/:id", async (request) => {
      await checkpoints.restore(await placeOf(request), request.part("id"));
      return nothing;
    })
    .on("DELETE", "/api/contents/*/checkpoints/:id", async (request) => {
      await checkpoints.remove(await placeOf(request), request.part("id"));
      return nothing;
    });
}
