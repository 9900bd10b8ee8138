/** What students read first. */
export function readmeText(withNotebooks: boolean): string {
  const notebooks = `
Open the notebooks in Jupyter, or in the course's own pages where there is no Jupyter:

\`\`\`sh
npm start
\`\`\`

The notebooks have exercises; \`check(...)\` below each says what is right.
`;
  return `# Backprop Workbook

On a machine with Node 20.19 or newer:

\`\`\`sh
npm ci
npx workbook exercises        # the list, with your progress
npx workbook show softmax     # one exercise: the task and what is checked
npx workbook watch softmax    # grades exercises/softmax.ts each time you save it
npx workbook hint softmax     # the next hint
npx workbook reset softmax    # back to the start; what you wrote is kept
\`\`\`
${withNotebooks ? notebooks : ""}
Here only the visible checks are made. Hidden ones are made where your work is handed in: an answer
that is right passes them too.
`;
}
