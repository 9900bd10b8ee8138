export const COURSE_MAP_STYLE = `
:root { color-scheme: light dark; --line: #d0d0d0; --soft: #5a5a5a; --card: #fff; --page: #f6f6f6;
  --blue: #0072b2; --green: #00694e; --orange: #a34700; }
@media (prefers-color-scheme: dark) { :root { --line: #444; --soft: #b0b0b0; --card: #1d1f21;
  --page: #121314; --blue: #6db9e8; --green: #4fc3a1; --orange: #f0a35e; } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--page);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.8rem; }
h2 { margin: 0; font-size: 1.1rem; }
p { margin: .4rem 0; }
a { color: var(--blue); }
nav { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin: .8rem 0 1.5rem; }
main > ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem;
  margin: 0; padding: 0; list-style: none; }
main > ol > li { position: relative; padding: .9rem 1rem .9rem 3.6rem; border: 1px solid var(--line);
  border-radius: 6px; background: var(--card); }
.number { position: absolute; left: 1rem; top: .75rem; font-size: 1.4rem; color: var(--soft); }
main p, small { color: var(--soft); font-size: .85rem; }
main ul { margin: .3rem 0 0; padding: 0; list-style: none; }
.solved { color: var(--green); }
.begun { color: var(--orange); }
progress { width: 8rem; accent-color: var(--blue); vertical-align: middle; }
`;
