/**
 * Whether a body is to be read as JSON. The content type decides where one is written; without one, the first
 * character does. A form, XML, plain text or a reference to a file (`< ./body.json`) is none of ours.
 */
export function isJsonBody(text: string, contentType: string | undefined): boolean {
  const start = text.trimStart();
  if (contentType !== undefined && contentType.trim() !== '' && !contentType.includes('{{')) {
    const type = contentType.toLowerCase();
    return /\bjson\b/.test(type) && !start.startsWith('<');
  }
  return /^[{["]/.test(start);
}
