const [begin, end] = ['<!-- bench: the table that `npm run bench -- --readme` writes -->', '<!-- /bench -->'];

/**
 * The README with the table and the line on the machine in place of what stands between the two markers.
 *
 * @throws Error where the markers are not there
 */
export function withTable(readme: string, table: string, machine: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end, from);
  if (from < 0 || to < 0)
    throw new Error(`README.md needs the lines\n${begin}\n${end}\nwhere the table belongs.`);
  return `${readme.slice(0, from + begin.length)}\n\n${table}\n${machine}\n\n${readme.slice(to)}`;
}
