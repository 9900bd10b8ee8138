/**
 * What is changed in Jupyter's packages as they are bundled: places that write into the browser's
 * console, or throw, though nothing is wrong. A test says when one is no longer needed: the console
 * is empty without it.
 */
export const patches = [
  {
    // The undo manager of a cell is made before the cell is in its document, which yjs warns of.
    file: /@jupyter\/ydoc\/lib\/ycell\.js$/,
    from: /(this\._undoManager = new Y\.UndoManager\()\[this\.ymodel\](, \{[^}]*doc:[^}]*\}\);)/,
    to: "$1[]$2 this._undoManager.scope.push(this.ymodel);",
  },
  {
    // Notebook 7 means to replace entries of JupyterLab's menus.
    file: /@jupyterlab\/settingregistry\/lib\/settingregistry\.js$/,
    from: /if \(warn\) \{\s*console\.warn\(`Menu entry[^}]*\}[^}]*\}/,
    to: "",
  },
  {
    // Settings of another plugin may arrive before those of the shortcuts.
    file: /@jupyterlab\/shortcuts-extension\/lib\/index\.js$/,
    from: /if \(plugin !== shortcuts\.id\) \{/,
    to: "if (plugin !== shortcuts.id && registry.plugins[shortcuts.id] !== undefined) {",
  },
];
