interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
  readonly workspaces?: readonly string[];
  readonly [key: string]: unknown;
}

interface Entry extends Manifest {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
  readonly [key: string]: unknown;
}

/** The only workspace that students get: it lets a notebook import the course by its name. */
const NOTEBOOKS = "notebooks";

/** The students' package.json: nothing is built or tested there, or published from there. */
export function studentManifest(text: string, withNotebooks: boolean): string {
  const { scripts, devDependencies, files, workspaces, ...kept }: Manifest = JSON.parse(text);
  const { start = "" } = scripts ?? {};
  const shared = withNotebooks && workspaces ? { workspaces: [NOTEBOOKS] } : {};
  return json({ ...kept, private: true, ...shared, scripts: { start } });
}

/** The lock file for it: without the packages that only building and testing need. */
export function studentLock(text: string, withNotebooks: boolean): string {
  const lock: Lock = JSON.parse(text);
  const isKept = ([path, entry]: [string, Lock["packages"][string]]) =>
    !entry.dev && !isLeftOut(path, lock, withNotebooks);
  const { "": root = {}, ...packages } = Object.fromEntries(
    Object.entries(lock.packages).filter(isKept),
  );
  const { devDependencies, workspaces, ...kept } = root;
  const shared = withNotebooks && workspaces ? { workspaces: [NOTEBOOKS] } : {};
  return json({ ...lock, packages: { "": { ...kept, ...shared }, ...packages } });
}

/** Whether this is a workspace that students don't get, or a link that serves it. */
function isLeftOut(path: string, { packages }: Lock, withNotebooks: boolean): boolean {
  const { workspaces = [] } = packages[""] ?? {};
  const { link, resolved = path } = packages[path] ?? {};
  if (!withNotebooks) return link === true || workspaces.includes(path);
  return resolved !== NOTEBOOKS && workspaces.includes(resolved);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
