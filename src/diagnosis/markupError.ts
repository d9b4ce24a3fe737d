import { l10n } from '../text/l10n';
/** Of a page or document nobody reads more. */
const MAX_LENGTH = 4000;

/**
 * What an answer in HTML or XML says: the title of a page, the code and message of a storage service
 * (`AccessDenied: Request has expired`), else its text.
 */
export function markupMessage(markup: string): string {
  const said = markup.slice(0, MAX_LENGTH);
  const element = (name: string): string | undefined =>
    new RegExp(`<${name}>([^<]{1,300})`, 'i').exec(said)?.[1]?.trim();
  const message = element('Message');
  if (message !== undefined) return [element('Code'), message].filter((s) => s !== undefined).join(': ');
  const text = said
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return element('title') ?? (text.slice(0, 200) || l10n.t('a page of HTML'));
}
