const raised = new WeakSet<object>();

/** Notes that an error of this library is about a number that is not finite. */
export function aboutNonFinite<Raised extends Error>(error: Raised): Raised {
  raised.add(error);
  return error;
}

/** Whether what was thrown is this library's own error about a number that is not finite. */
export function isAboutNonFinite(thrown: unknown): thrown is Error {
  return thrown instanceof Error && raised.has(thrown);
}
