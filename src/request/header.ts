import type { Header } from './request';

/** The first header of a name, which is compared without case; undefined where there is none. */
export function headerOf(headers: readonly Header[], name: string): Header | undefined {
  return headers.find((header) => header.name.value.toLowerCase() === name);
}
