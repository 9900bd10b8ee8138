import fc from "fast-check";

// Hundreds of mutants run each property: a mutant that matters fails one of the first examples.
fc.configureGlobal({ numRuns: 15 });
