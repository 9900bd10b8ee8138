interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
  readonly workspaces?: readonly string[];
  readonly [key: string]: unknown;
}

interface Lock {
  readonly packages: Readonly<Record<string, Manifest & { readonly dev?: boolean }>>;
  readonly [key: string]: unknown;
}

/** The students' package.json: nothing is built or tested there, or published from there. */
export function studentManifest(text: string, withNotebooks: boolean): string {
  const { scripts, devDependencies, files, workspaces, ...kept }: Manifest = JSON.parse(text);
  const { start = "" } = scripts ?? {};
  const shared = withNotebooks && workspaces ? { workspaces } : {};
  return json({ ...kept, private: true, ...shared, scripts: { start } });
}

/** The lock file for it: without the packages that only building and testing need. */
export function studentLock(text: string, withNotebooks: boolean): string {
  const lock: Lock = JSON.parse(text);
  const isKept = ([path, entry]: [string, Lock["packages"][string]]) =>
    !entry.dev && (withNotebooks || !isNotebooks(path, lock));
  const { "": root = {}, ...packages } = Object.fromEntries(
    Object.entries(lock.packages).filter(isKept),
  );
  const { devDependencies, workspaces, ...kept } = root;
  const shared = withNotebooks && workspaces ? { workspaces } : {};
  return json({ ...lock, packages: { "": { ...kept, ...shared }, ...packages } });
}

/** The workspace of the notebooks, and the links that it needs. */
function isNotebooks(path: string, { packages }: Lock): boolean {
  const { workspaces = [] } = packages[""] ?? {};
  return workspaces.includes(path) || (packages[path] as { link?: boolean }).link === true;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
