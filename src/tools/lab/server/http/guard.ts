import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { HttpError } from "./answer.js";

export interface GuardOptions {
  /** What the cookie is made from; tabs stay signed in as long as it is the same. */
  readonly key: Buffer;
  readonly port: number;
  /** Host names under which the lab may be called, besides the machine's own. */
  readonly hosts?: readonly string[];
}

/**
 * Says who may speak to the lab: pages that the lab itself served, in a browser that once opened
 * its address with the token. Other web sites, other programs' pages on other ports, and names that
 * were made to point to this machine are turned away.
 */
export class Guard {
  /** New at each start; whoever has it is let in. */
  readonly token = randomBytes(24).toString("hex");
  readonly #hosts: ReadonlySet<string>;
  readonly #cookie: { readonly name: string; readonly value: string };

  constructor({ key, port, hosts = [] }: GuardOptions) {
    const names = ["127.0.0.1", "localhost", "[::1]", ...hosts];
    this.#hosts = new Set(names.map((name) => `${name.toLowerCase()}:${port}`));
    // Browsers send a cookie to all ports of a machine: its name keeps two labs apart.
    const value = createHmac("sha256", key).update(`cookie of port ${port}`).digest("hex");
    this.#cookie = { name: `workbook-lab-${port}`, value };
  }

  /** @throws HttpError 403 for a name that is not the lab's, though it leads here */
  checkHost({ headersDistinct }: IncomingMessage): string {
    const [host = "", ...more] = headersDistinct.host?.map((name) => name.toLowerCase()) ?? [];
    if (more.length > 0) throw new HttpError(400, "Host: expected one, got several");
    if (!this.#hosts.has(host)) throw new HttpError(403, "Host: the lab has another address");
    return host;
  }

  /** @throws HttpError 403 for a request that another site had a part in */
  checkOrigin(message: IncomingMessage): void {
    const host = this.checkHost(message);
    const { headers } = message;
    const { origin } = headers;
    if (origin !== undefined && origin.toLowerCase() !== `http://${host}`) {
      throw new HttpError(403, "Origin: other sites may not use the lab");
    }
    const site = headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none") {
      throw new HttpError(403, "Sec-Fetch-Site: other sites may not use the lab");
    }
  }

  /** @throws HttpError 403 for a request without the cookie or the token */
  checkSignedIn(message: IncomingMessage): void {
    if (this.#hasCookie(message)) return;
    if (equal(message.headers.authorization ?? "", `token ${this.token}`)) return;
    throw new HttpError(403, "open the lab with the address that its terminal shows");
  }

  /** The cookie that a right token is exchanged for; undefined for a wrong one. */
  cookieFor(token: string | null): string | undefined {
    if (token === null || !equal(token, this.token)) return undefined;
    const { name, value } = this.#cookie;
    return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`;
  }

  #hasCookie({ headers }: IncomingMessage): boolean {
    const { name, value } = this.#cookie;
    const cookies = (headers.cookie ?? "").split(";").map((cookie) => cookie.trim().split("="));
    return cookies.some(([key, got = ""]) => key === name && equal(got, value));
  }
}

function equal(got: string, expected: string): boolean {
  const [a, b] = [Buffer.from(got), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
