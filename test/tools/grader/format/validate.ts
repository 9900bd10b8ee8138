import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

/** What a schema, a file beside this one or a path from here, finds wrong with a value. */
export function complaints(schema: string, value: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
  const text = readFileSync(new URL(schema, import.meta.url), "utf8");
  const validate = ajv.compile(JSON.parse(text));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
