import type { Node } from 'jsonc-parser';
import { parseJson } from '../text/json';

const EDGES = '/api/v2/telephony/providers/edges';
const E164 = /^\+\d{6,15}$/;

/** The reading calls that say whose numbers these are: the assigned ones, and the pools that may hold them. */
export function numberCalls(numbers: readonly string[]): readonly string[] {
  if (numbers.length === 0) return [];
  return [
    ...numbers.map((number) => `GET ${EDGES}/dids?pageSize=100&phoneNumber=${encodeURIComponent(number)}`),
    `GET ${EDGES}/didpools?pageSize=100`,
  ];
}

/** The numbers (E.164) in a JSON text, those meant as caller id first: they have to be the organization's own. */
export function phoneNumbers(json: string): readonly string[] {
  const found = numbersIn(parseJson(json).root, '');
  const isCallerId = ({ name }: { name: string }) => /^(?:callerId|from|callingParty)/i.test(name);
  return [
    ...new Set(
      [...found.filter(isCallerId), ...found.filter((one) => !isCallerId(one))].map((n) => n.number),
    ),
  ];
}

/** A number in an object goes by the name of the object: `{"from": {"phoneNumber": …}}`. */
function numbersIn(node: Node | undefined, name: string): { name: string; number: string }[] {
  if (!node) return [];
  if (node.type === 'string') {
    const number = String(node.value);
    return E164.test(number) ? [{ name, number }] : [];
  }
  if (node.type === 'array') return (node.children ?? []).flatMap((item) => numbersIn(item, name));
  return (node.children ?? []).flatMap(({ children }) => {
    const key = String(children?.[0]?.value);
    return numbersIn(children?.[1], key === 'phoneNumber' && name !== '' ? name : key);
  });
}
