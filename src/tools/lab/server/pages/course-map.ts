import { escapeMarkup } from "../../../../course/text/markup.js";
import { COURSE_MAP_STYLE } from "./course-map-style.js";
import type { ExerciseProgress, NotebookProgress } from "./progress.js";

/** The first page: the notebooks in their order, and how far the reader is. */
export function courseMap(notebooks: readonly NotebookProgress[]): string {
  const exercises = notebooks.flatMap((notebook) => notebook.exercises);
  const solved = exercises.filter(isSolved).length;
  const [contents, chapters] = [
    notebooks.find(({ file }) => file.startsWith("00_")),
    notebooks.filter(({ file }) => !file.startsWith("00_")),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Backprop Workbook</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${COURSE_MAP_STYLE}</style>
</head>
<body>
<header>
<h1>Backprop Workbook</h1>
<p>How a neural network learns, computed in notebooks. Each needs only those before it.</p>
<p>${meter(solved, exercises.length, "exercises solved")}</p>
<nav>${contents === undefined ? "" : link(contents.file, "Contents by lecture and slide")}
<a href="/tree/exercises">Exercises as files</a> <a href="/tree">All files</a></nav>
</header>
<main><ol>
${chapters.map(chapter).join("\n")}
</ol></main>
</body>
</html>
`;
}

function chapter({ file, title, cells, run, exercises }: NotebookProgress): string {
  const number = /^\d+/.exec(file)?.[0] ?? "";
  return `<li>
<span class="number" aria-hidden="true">${number}</span>
<h2>${link(file, title)}</h2>
${cells === 0 ? "<p>This notebook can't be read.</p>" : `<p>${meter(run, cells, "cells run")}</p>`}
<ul>${exercises.map(exerciseItem).join("")}</ul>
</li>`;
}

function exerciseItem(exercise: ExerciseProgress): string {
  const { id, earned, points } = exercise;
  const state = isSolved(exercise) ? "solved" : earned === undefined ? "open" : "begun";
  const mark = { solved: "✓ ", begun: "", open: "" }[state];
  const score = points === undefined ? "not begun" : `${earned} of ${points} points`;
  return `<li class="${state}">${mark}<code>${escapeMarkup(id)}</code> <small>${score}</small></li>`;
}

function isSolved({ earned, points }: ExerciseProgress): boolean {
  return earned !== undefined && earned === points;
}

function meter(done: number, all: number, what: string): string {
  const words = `${done} of ${all} ${what}`;
  return `<progress max="${all}" value="${done}" aria-label="${words}"></progress> ${words}`;
}

function link(file: string, text: string): string {
  return `<a href="/notebooks/notebooks/${encodeURIComponent(file)}">${escapeMarkup(text)}</a>`;
}
