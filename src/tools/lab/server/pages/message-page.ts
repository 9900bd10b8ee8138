import { escapeMarkup } from "../../../../course/text/markup.js";

/** A page that says in a sentence why there is no other. */
export function messagePage(status: number, message: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${status}: Backprop Workbook</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${status}</h1><p>${escapeMarkup(message)}</p><p><a href="/">The course</a></p></main></body>
</html>
`;
}

/** A page that goes on to a path of the lab. */
export function forwardPage(path: string): string {
  // Two slashes at the start would lead to another host.
  const inside = escapeMarkup(path.replace(/^[/\\]+/, "/"));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=${inside}">
<title>Backprop Workbook</title>
</head>
<body><a href="${inside}">The course</a></body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 36rem; padding: 0 1rem; }
`;
