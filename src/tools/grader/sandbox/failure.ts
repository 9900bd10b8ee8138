/** The call took more steps than it may. */
export class TooLong extends Error {}

/** Code could not be loaded or called for want of memory. */
export class OutOfMemory extends Error {}

/** Functions called one another too deep for the engine. */
export class StackOverflow extends Error {}

/** What student code threw while it was loaded, as QuickJS tells it. */
export class Thrown extends Error {
  constructor(
    readonly thrown: { readonly name: string; readonly message: string; readonly stack: string },
  ) {
    super(thrown.message);
  }
}
