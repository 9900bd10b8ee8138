/**
 * What a page of the lab may load and run: what the lab serves, and nothing else. Scripts written
 * into a page, as into the output of a notebook, do not run. Jupyter compiles its settings' schemas
 * as it starts, which needs `unsafe-eval`, and writes styles.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers of every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** A file of the course is shown in a sandbox: it is no part of the lab, and runs nothing. */
export const SANDBOX = {
  "Content-Security-Policy":
    "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'",
};
