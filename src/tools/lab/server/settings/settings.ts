import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWhole } from "../files/write-file.js";
import { HttpError, json, nothing } from "../http/answer.js";
import { readJson } from "../http/body.js";
import type { Router } from "../http/router.js";

interface Schema {
  readonly version: string;
  readonly schema: Record<string, unknown>;
}

/** Settings are small; a larger body is a mistake. */
const LARGEST = 1_000_000;

/** What the lab sets otherwise than Jupyter does. */
const OVERRIDES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // A browser that is killed loses half a minute, not two.
  "@jupyterlab/docmanager-extension:plugin": { autosaveInterval: 30 },
};

/** The settings of the front end's plugins: their schemas, and what the user set. */
export class Settings {
  readonly #schemas: ReadonlyMap<string, Schema>;
  readonly #folder: string;

  private constructor(
    schemas: ReadonlyMap<string, Schema>,
    /** Where the user's settings are kept. */
    folder: string,
  ) {
    this.#schemas = schemas;
    this.#folder = folder;
  }

  /** @param built the folder of the schemas that the front end's build gathered */
  static async open(built: string, folder: string): Promise<Settings> {
    const names = await readdir(built, { recursive: true });
    const schemas = new Map<string, Schema>();
    for (const name of names.filter((name) => name.endsWith(".json"))) {
      const path = name.replaceAll("\\", "/").replace(/\.json$/, "");
      const slash = path.lastIndexOf("/");
      const id = `${path.slice(0, slash)}:${path.slice(slash + 1)}`;
      const schema = JSON.parse(await readFile(join(built, name), "utf8"));
      schemas.set(id, { version: "4.6.4", schema: withDefaults(schema, OVERRIDES[id] ?? {}) });
    }
    return new Settings(schemas, folder);
  }

  /** @throws HttpError 404 for a plugin without settings */
  async get(id: string): Promise<object> {
    const schema = this.#schemas.get(id);
    if (schema === undefined) throw new HttpError(404, `${id} has no settings`);
    const file = this.#file(id);
    const raw = await readFile(file, "utf8").catch(() => "{}");
    const times = await stat(file).catch(() => undefined);
    const last_modified = times?.mtime.toISOString() ?? null;
    return {
      id,
      ...schema,
      raw,
      settings: {},
      last_modified,
      created: last_modified,
      warning: null,
    };
  }

  async all(idsOnly: boolean): Promise<object> {
    const ids = [...this.#schemas.keys()];
    const settings = await Promise.all(ids.map((id) => (idsOnly ? { id } : this.get(id))));
    return { settings };
  }

  async save(id: string, raw: unknown): Promise<void> {
    await this.get(id);
    if (typeof raw !== "string") throw new HttpError(400, "raw: expected a text");
    const file = this.#file(id);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, raw, 0o600);
  }

  #file(id: string): string {
    return join(this.#folder, `${id.replaceAll(/[^\w.-]+/g, "_")}.json5`);
  }
}

function withDefaults(schema: Schema["schema"], overrides: Readonly<Record<string, unknown>>) {
  const properties = (schema.properties ?? {}) as Record<string, object>;
  const changed = Object.entries(overrides).map(([name, value]) => [
    name,
    { ...properties[name], default: value },
  ]);
  return { ...schema, properties: { ...properties, ...Object.fromEntries(changed) } };
}

export function addSettings(router: Router, settings: Settings): void {
  router
    .on("GET", "/lab/api/settings", async ({ query }) =>
      json(await settings.all(query.get("ids_only") === "true")),
    )
    .on("GET", "/lab/api/settings/*", async ({ rest }) =>
      rest.length === 0
        ? json(await settings.all(false))
        : json(await settings.get(rest.join("/"))),
    )
    .on("PUT", "/lab/api/settings/*", async ({ rest, message }) => {
      await settings.save(rest.join("/"), (await readJson(message, LARGEST)).raw);
      return nothing;
    });
}
