"""Executes one notebook with nbclient, as `jupyter execute` does, and writes what came of it.

Usage: execute.py NOTEBOOK OUT. Exit status 1 when a cell fails, with the cell's error.
"""

import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

source, out = sys.argv[1:3]
notebook = nbformat.read(source, as_version=4)
client = NotebookClient(
    notebook,
    timeout=120,
    startup_timeout=120,
    kernel_name="tslab",
    resources={"metadata": {"path": source.rpartition("/")[0]}},
)
try:
    client.execute()
except CellExecutionError as error:
    print(error)
    # Plain tslab says what went wrong in the stderr stream only.
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.get("name") == "stderr":
                print(output["text"])
    sys.exit(1)
nbformat.validate(notebook)
nbformat.write(notebook, out)
