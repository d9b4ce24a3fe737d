import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexer, walkTokens } from 'marked';

/** What a name or a message would hold to become a link, an image, HTML, a table or a heading. */
const PIECES = [
  '[x](command:workbench.action.quit)',
  '![x](https://evil.example/a.png)',
  '<img src=https://evil.example/a.png>',
  '<a href="command:workbench.action.quit">x</a>',
  '<https://evil.example/>',
  '`',
  '``',
  '```',
  '\\',
  '\\\\',
  '|',
  '\\|',
  '\\\\|',
  ' ',
  'a',
  '_',
  '**',
  '\n',
  '\n\n',
  '\n# ',
  '\n- ',
  '\n|',
  '\r',
  '\t',
  '<!--',
  '-->',
  '[x]:',
  '(',
  ')',
  '[',
  ']',
  '!',
  '&lt;',
  'Bookings',
] as const;

/** A hostile name: any of these one after the other. */
export const hostileName: fc.Arbitrary<string> = fc
  .array(fc.constantFrom<string>(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** Asserts that Markdown, read as the editor reads it, holds no image, no HTML, and no link but to lines of the request. */
export function assertTame(markdown: string): void {
  void walkTokens(lexer(markdown), (token) => {
    if (token.type === 'html') assert.equal(token.raw, '<br>', `HTML in ${markdown}`);
    assert.notEqual(token.type, 'image', `an image in ${markdown}`);
    // What a text spells out as an address the editor makes clickable; it shows where it leads.
    if (token.type === 'link' && 'href' in token && token.raw !== token.text)
      assert.match(String(token.href), /^#L\d+|^https?:\/\/|^mailto:/, `a link in ${markdown}`);
    if (token.type === 'link')
      assert.ok(!/^command:/i.test('href' in token ? String(token.href) : ''), markdown);
  });
}
