import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../../../../../src/tools/lab/server/http/answer.js";
import { type Request, Router } from "../../../../../src/tools/lab/server/http/router.js";

const message = (method: string, url: string) => ({ method, url }) as IncomingMessage;

/** What a route's handler is given. */
async function matched(pattern: string, url: string): Promise<Request> {
  let got: Request | undefined;
  const router = new Router().on("GET", pattern, (request) => {
    got = request;
    return json({});
  });
  await router.answer(message("GET", url));
  if (got === undefined) throw new Error("no route");
  return got;
}

describe("Router", () => {
  it("takes an address apart before it decodes it", async () => {
    const { rest } = await matched("/files/*", "/files/a%2Fb/c%20d");
    expect(rest).toEqual(["a/b", "c d"]);
  });

  it("names parts, and gives the query", async () => {
    const request = await matched("/api/kernels/:id/restart", "/api/kernels/7/restart?a=b&a=c");
    expect(request.part("id")).toBe("7");
    expect(request.query.getAll("a")).toEqual(["b", "c"]);
  });

  it("matches what comes before and after any number of parts", async () => {
    const request = await matched("/c/*/checkpoints/:id", "/c/a/b/checkpoints/1");
    expect(request.rest).toEqual(["a", "b"]);
    expect((await matched("/c/*", "/c")).rest).toEqual([]);
    expect((await matched("/c/*", "/c/")).rest).toEqual([]);
  });

  it("asks routes in the order in which they were added", async () => {
    const answer = (text: string) => (): Answer => ({ status: 200, headers: {}, body: text });
    const router = new Router().on("GET", "/a/b", answer("1")).on("GET", "/a/:x", answer("2"));
    expect((await router.answer(message("GET", "/a/b"))).body).toBe("1");
    expect((await router.answer(message("GET", "/a/c"))).body).toBe("2");
  });

  it.each([
    ["GET", "/other", 404],
    ["GET", "/a/", 404],
    ["DELETE", "/a/b", 405],
    ["GET", "/a/%zz", 400],
    ["GET", "http://other/a/b", 400],
  ])("answers %s %s with %i", async (method, url, status) => {
    const router = new Router().on("GET", "/a/:x", () => json({}));
    await expect(router.answer(message(method, url))).rejects.toMatchObject({ status });
  });
});
