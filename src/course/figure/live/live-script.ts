import { LiveFigure } from "./live-figure.js";
import { drawPage } from "./live-page.js";
import { liveTools } from "./live-tools.js";
import { loadFigures } from "./load-figures.js";

/** The text of a function, or of plain data. */
const written = (part: unknown) => (typeof part === "object" ? JSON.stringify(part) : String(part));

const tools = Object.entries(liveTools).map(([name, part]) => `${name}: ${written(part)}`);

/**
 * The script that draws a page's figures, as a browser takes it: the text of the functions. The
 * build writes it to `dist/figures.js`.
 */
export const liveScript = `window.workbookFigures = () =>
(${drawPage})(window, {${tools.join(",\n")}}, ${LiveFigure});
`;

/** The script that every figure carries, hence without indentation: it has the other one loaded. */
export const loadScript = `(${loadFigures})(window)`.replace(/\n\s*/g, "\n");
