import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../rig/places';

const source = join(root, 'src');
const folder = join(source, 'editor');

/** Callees whose words no person reads in the editor, or that translate them. */
const elsewhere = /(^|\.)(l10n\.t|log\.(info|error)|Error)$/;

/** Words as a person reads them; identifiers, keys and paths have no blank between letters. */
const words = /\p{L}{2,}[,.:;]? \p{L}/u;

/** Names, which are the same in every language. */
const names = /Permission Doctor|Genesys Cloud/g;

/** What a file says by itself, outside `l10n.t`: `line: words`. */
function untranslated(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && elsewhere.test(node.expression.getText()))
      return;
    const said = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? textOf(node) : '';
    if (words.test(said.replace(names, ''))) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${name}:${line + 1}: ${said}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A template with a blank-free stand-in for what is put into it. */
function textOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join('');
}

/** Calls of `l10n.t` that no translation reaches: made while a file loads, or with a sentence put together. */
function unreachable(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node, isCalled: boolean): void => {
    if (ts.isCallExpression(node) && /^(vscode\.)?l10n\.t$/.test(node.expression.getText())) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      const [sentence] = node.arguments;
      if (!isCalled) found.push(`${name}:${line + 1}: before a language is known`);
      if (!sentence || !ts.isStringLiteral(sentence)) found.push(`${name}:${line + 1}: not one sentence`);
    }
    ts.forEachChild(node, (child) => visit(child, isCalled || ts.isFunctionLike(node)));
  };
  visit(file, false);
  return found;
}

describe('sentences of the editor', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    // The table of commands says what the manifest says, which is translated there.
    (name) => name.endsWith('.ts') && !name.startsWith('contributions'),
  );

  it('can all be translated', () => {
    const found = files.flatMap((name) => untranslated(name, readFileSync(join(folder, name), 'utf8')));
    assert.deepEqual(found, [], 'say it by l10n.t');
  });

  it('would be found where they are not', () => {
    const code = [
      "window.show('Copy it again.')",
      'window.show(`Copy ${it} again.`)',
      "new Sentence('Open a file.')",
      "l10n.t('Copy it again.')",
      "deps.log.info('Asked the platform')",
      "register('workbench.action.files')",
    ];
    assert.deepEqual(untranslated('x.ts', code.join('\n')), [
      'x.ts:1: Copy it again.',
      'x.ts:2: Copy x again.',
      'x.ts:3: Open a file.',
    ]);
  });
});

describe('every sentence', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name !== join('text', 'l10n.ts'),
  );

  it('is said whole, and once a language is known', () => {
    const found = files.flatMap((name) => unreachable(name, readFileSync(join(source, name), 'utf8')));
    assert.deepEqual(found, []);
  });

  it('would be found where it is not', () => {
    const code = [
      "const title = l10n.t('Copy it again.');",
      "const titles = { one: l10n.t('Copy it again.') };",
      "const late = () => l10n.t('Copy it again.');",
      "function told() { return l10n.t(isOne ? 'One.' : 'Two.'); }",
      'function tell() { return vscode.l10n.t(`Copy ${it}.`); }',
    ];
    assert.deepEqual(unreachable('x.ts', code.join('\n')), [
      'x.ts:1: before a language is known',
      'x.ts:2: before a language is known',
      'x.ts:4: not one sentence',
      'x.ts:5: not one sentence',
    ]);
  });
});
