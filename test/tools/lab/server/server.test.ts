import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import type { Lab } from "../../../../src/tools/lab/index.js";
import { ask, course, folderWith, send, startTestLab } from "../fixture.js";

/** What the lab answers to these lines, sent as they are. */
function raw(port: number, ...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString());
    });
    socket.once("error", reject);
  });
}

let lab: Lab;
let folder: string;
let host: string;

beforeAll(async () => {
  folder = course();
  lab = await startTestLab({ course: folder });
  host = `127.0.0.1:${lab.port}`;
});

afterAll(() => lab.close());

describe("who is let in", () => {
  it("listens on this machine alone", async () => {
    expect(lab.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{48}$/);
    const outside = new Promise((resolve) => {
      connect({ host: "127.0.0.2", port: lab.port }).on("error", resolve).on("connect", resolve);
    });
    expect(await outside).toBeInstanceOf(Error);
  });

  it.each(["/", "/tree", "/api/contents", "/files/README.md", "/api/kernels"])(
    "nobody without token or cookie: %s",
    async (path) => {
      expect((await send(lab.port, path)).status).toBe(403);
    },
  );

  it("a wrong token is no token", async () => {
    const wrong = lab.token.replace(/.$/, (end) => (end === "0" ? "1" : "0"));
    const answer = await send(lab.port, `/?token=${wrong}`);
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect((await send(lab.port, `/?token=${lab.token.slice(1)}`)).status).toBe(403);
  });

  it("the token is exchanged for a cookie that scripts and other sites don't get", async () => {
    const answer = await send(lab.port, `/tree/notebooks?token=${lab.token}`);
    const cookie = answer.headers["set-cookie"]?.[0] ?? "";
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(answer.text).not.toContain(lab.token);
    expect(answer.text).toContain('content="0;url=/tree/notebooks"');
    const headers = { Cookie: cookie.split(";")[0] ?? "" };
    expect((await send(lab.port, "/tree/notebooks", { headers })).status).toBe(200);
  });

  it("the address with the token leads nowhere else", async () => {
    const { text } = await send(lab.port, `//example.com/?token=${lab.token}`);
    expect(text).not.toContain('"//');
    expect(text).not.toContain("url=//");
  });

  it("a cookie of the same key and port stays valid when the lab starts again", async () => {
    const before = await startTestLab({ course: folder });
    const { headers } = await send(before.port, `/?token=${before.token}`);
    await before.close();
    const after = await startTestLab({ course: folder, port: before.port });
    const cookie = { Cookie: headers["set-cookie"]?.[0]?.split(";")[0] ?? "" };
    expect((await send(after.port, "/tree", { headers: cookie })).status).toBe(200);
    expect(after.token).not.toBe(before.token);
    await after.close();
  });
});

describe("what other sites may do: nothing", () => {
  it.each([
    ["a name that was made to point here", { Host: "evil.example" }],
    ["another port of this machine", { Host: "127.0.0.1:1" }],
    ["another origin", { Origin: "http://evil.example" }],
    ["the same host with another port", { Origin: "http://127.0.0.1:1" }],
    ["an origin that has no name", { Origin: "null" }],
    ["another site", { "Sec-Fetch-Site": "cross-site" }],
    ["another program's page on this machine", { "Sec-Fetch-Site": "same-site" }],
  ])("%s is turned away, though it has the token", async (_, headers) => {
    const options = { headers: { ...headers } as Record<string, string> };
    expect((await ask(lab, "/api/contents", options)).status).toBe(403);
    const save = { ...options, method: "PUT", body: '{"type":"file","content":""}' };
    expect((await ask(lab, "/api/contents/README.md", save)).status).toBe(403);
  });

  it("two names at once are refused, the right one among them or not", async () => {
    const hosts = [`Host: ${host}`, "Host: evil.example"];
    for (const [first, second] of [hosts, [...hosts].reverse()]) {
      const answer = await raw(lab.port, `GET /api/contents HTTP/1.1`, `${first}`, `${second}`);
      expect(answer).toMatch(/^HTTP\/1.1 400 /);
      expect(answer).toContain("Host: expected one, got several");
    }
  });

  it("the token in an address does not get past a name that was made to point here", async () => {
    const headers = { Host: "evil.example" };
    expect((await send(lab.port, `/?token=${lab.token}`, { headers })).status).toBe(403);
  });

  it.each([
    ["without token or cookie", { token: false, origin: true }],
    ["from another origin", { token: true, origin: false }],
  ])("no WebSocket %s", async (_, { token, origin }) => {
    const headers = {
      ...(token ? { Authorization: `token ${lab.token}` } : {}),
      Origin: origin ? `http://${host}` : "http://evil.example",
    };
    const socket = new WebSocket(`ws://${host}/api/events/subscribe`, { headers });
    const opened = new Promise((resolve) => {
      socket.on("open", () => resolve("open")).on("error", (error) => resolve(error.message));
    });
    expect(await opened).toContain("403");
  });

  it("a page of the lab may not be framed, nor load or run anything from elsewhere", async () => {
    const { headers } = await ask(lab, "/tree");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self' 'unsafe-eval';/);
    expect(policy).not.toMatch(/https?:/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("a page of the course is shown in a sandbox", async () => {
    writeFileSync(join(folder, "page.html"), "<script>parent.fetch('/')</script>");
    const { headers } = await ask(lab, "/files/page.html");
    expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  });
});

describe("what is outside of the course", () => {
  const outside = folderWith({ "secret.txt": "secret" });

  beforeAll(() => {
    symlinkSync(outside, join(folder, "way-out"));
    symlinkSync(join(outside, "secret.txt"), join(folder, "secret.txt"));
    symlinkSync(join(outside, "new.txt"), join(folder, "dangling.txt"));
    symlinkSync(join(folder, ".git"), join(folder, "history"));
  });

  const paths = [
    "../secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2fsecret.txt",
    "notebooks/../../secret.txt",
    "notebooks/%2e%2e/%2e%2e/secret.txt",
    "%252e%252e/secret.txt",
    "..%5csecret.txt",
    "..\\secret.txt",
    "%c0%ae%c0%ae/secret.txt",
    "%ef%bc%8e%ef%bc%8e/secret.txt",
    "%e2%80%a5/secret.txt",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "file:%2f%2f%2fetc%2fpasswd",
    "README.md%00.txt",
    "way-out/secret.txt",
    "secret.txt",
    "dangling.txt",
    "history/config",
    ".git/config",
    ".GIT/config",
    "%ef%bc%8egit/config",
    ".git%20/config",
    "node_modules/secret/index.js",
    "NODE_MODULES/secret/index.js",
    "node_modules./secret/index.js",
    "solutions/first.ts",
    "Solutions/first.ts",
    ".workbook/lab/key",
  ];

  it.each(paths)("can't be read: %s", async (path) => {
    for (const start of ["/api/contents/", "/files/", "/edit/", "/notebooks/", "/tree/"]) {
      const { status, text } = await ask(lab, start + path);
      // An editor's page may be there: it shows what the contents API gives it.
      if (start === "/edit/") continue;
      expect([400, 404], start).toContain(status);
      expect(text).not.toMatch(/^secret|root:/);
    }
  });

  it.each(paths)("can't be written, removed or renamed: %s", async (path) => {
    const body = '{"type":"file","format":"text","content":"changed"}';
    for (const method of ["PUT", "POST", "PATCH", "DELETE"]) {
      const sent = method === "PATCH" ? '{"path":"stolen.txt"}' : body;
      const { status } = await ask(lab, `/api/contents/${path}`, { method, body: sent });
      expect([400, 404], method).toContain(status);
    }
    expect(readFileSync(join(outside, "secret.txt"), "utf8")).toBe("secret");
    expect(readFileSync(join(folder, ".git/config"), "utf8")).toBe("secret");
  });

  it.each(["../x.txt", "/etc/x", "way-out/x.txt", ".git/x", "a/../../x", "x\u0000y", "..\\x"])(
    "is no place to rename or copy to or from: %s",
    async (path) => {
      const rename = { method: "PATCH", body: JSON.stringify({ path }) };
      expect([400, 404]).toContain((await ask(lab, "/api/contents/README.md", rename)).status);
      const copy = { method: "POST", body: JSON.stringify({ copy_from: path }) };
      expect([400, 404]).toContain((await ask(lab, "/api/contents/notebooks", copy)).status);
      const session = { method: "POST", body: JSON.stringify({ path, type: "notebook" }) };
      expect([400, 404]).toContain((await ask(lab, "/api/sessions", session)).status);
    },
  );

  it("is not listed", async () => {
    const { text } = await ask(lab, "/api/contents");
    const names = JSON.parse(text).content.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(["README.md", "exercises", "notebooks", "page.html"]);
  });

  it("is not among the settings", async () => {
    expect((await ask(lab, "/lab/api/settings/..%2f..%2fkey")).status).toBe(404);
    const save = { method: "PUT", body: '{"raw":"{}"}' };
    expect((await ask(lab, "/lab/api/settings/..%2f..%2fkey", save)).status).toBe(404);
    expect((await ask(lab, "/lab/api/themes/..%2f..%2fkey")).status).toBe(404);
  });
});

describe("too much", () => {
  it("of connections that say nothing does not keep others out", async () => {
    const silent = Array.from({ length: 300 }, () =>
      connect(lab.port, "127.0.0.1").on("error", () => {}),
    );
    const headers = { "Content-Length": "10" };
    expect((await ask(lab, "/api/kernels")).status).toBe(200);
    // One that is not let in is not waited for either.
    expect((await send(lab.port, "/api/kernels", { headers, method: "POST" })).status).toBe(403);
    for (const socket of silent) socket.destroy();
  });

  it("a body of 200 MB is refused before it is read", async () => {
    const headers = { "Content-Length": "200000000" };
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(lab.port, "127.0.0.1");
      const lines = [
        "PUT /api/contents/README.md HTTP/1.1",
        `Host: ${host}`,
        `Authorization: token ${lab.token}`,
        `Content-Length: ${headers["Content-Length"]}`,
      ];
      socket.write(`${lines.join("\r\n")}\r\n\r\n{`);
      socket.once("data", (data) => resolve(data.toString())).once("error", reject);
    });
    expect(answer).toContain("413");
    expect(answer).toContain("expected at most 100 MB");
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("# A course\n");
  });

  it("a message of 200 MB ends its WebSocket, and no other", async () => {
    const headers = { Authorization: `token ${lab.token}` };
    const socket = new WebSocket(`ws://${host}/api/events/subscribe`, { headers });
    const other = new WebSocket(`ws://${host}/api/events/subscribe`, { headers });
    await Promise.all([socket, other].map((one) => new Promise((done) => one.once("open", done))));
    const closed = new Promise((done) => socket.once("close", done).on("error", () => {}));
    socket.send(Buffer.alloc(101_000_000));
    expect(await closed).toBe(1009);
    expect(other.readyState).toBe(WebSocket.OPEN);
    other.terminate();
  });

  it("of a hundred WebSockets, those that are too many are refused", async () => {
    const headers = { Authorization: `token ${lab.token}` };
    const sockets = Array.from({ length: 100 }, () => {
      return new WebSocket(`ws://${host}/api/events/subscribe`, { headers });
    });
    const results = await Promise.all(
      sockets.map((socket) => {
        return new Promise((resolve) => {
          socket.once("open", () => resolve("open")).once("error", () => resolve("refused"));
        });
      }),
    );
    expect(results.filter((result) => result === "open")).toHaveLength(64);
    for (const socket of sockets) socket.terminate();
    expect((await ask(lab, "/api/kernels")).status).toBe(200);
  });

  it.each([
    ["POST", "/api/sessions", "[]"],
    ["POST", "/api/sessions", "{"],
    ["POST", "/api/sessions", "{}"],
    ["POST", "/api/sessions", '{"path":7}'],
    ["PUT", "/api/contents/x.txt", '{"type":"file","content":7}'],
    ["PUT", "/api/contents/x.png", '{"type":"file","format":"base64","content":"not base64!"}'],
    ["PUT", "/api/contents/x.png", '{"type":"file","format":"base64","content":"QUJDRA="}'],
    ["PUT", "/api/contents/x.ipynb", '{"type":"notebook","content":{"cells":7}}'],
    ["PUT", "/api/contents", '{"type":"file","content":""}'],
    ["PATCH", "/api/contents/README.md", "{}"],
    ["GET", "/%ff", undefined],
  ])("%s %s with %s is answered with what was expected", async (method, path, body) => {
    const options = body === undefined ? { method } : { method, body };
    const { status, text } = await ask(lab, path, options);
    expect(status).toBe(400);
    expect(JSON.parse(text).message).toMatch(/\w/);
  });
});
