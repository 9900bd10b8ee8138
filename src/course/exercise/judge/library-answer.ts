/** The name of the error by which the library refuses to answer its own exercise. */
export const LIBRARY_ANSWER = "LibraryAnswer";
