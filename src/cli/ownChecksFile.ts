import { readOwnChecks, type OwnCheck } from '../ownChecks/ownCheck';
import { parseJson } from '../text/json';
import { readable, readText } from './input';
import { getNodeValue } from 'jsonc-parser';

/**
 * The checks that a file declares: a list as the setting `permissionDoctor.checks` has it.
 *
 * @throws UnreadableInput
 */
export async function readOwnChecksFile(file: string): Promise<readonly OwnCheck[]> {
  const { root, wellFormed } = parseJson(await readText(file));
  if (!root || !wellFormed) throw readable(`${file} is no JSON: write the checks as [{"name": …}, …].`);
  return readOwnChecks(getNodeValue(root));
}
