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
const words = /\p{L}{2,}[,.:;]? [\p{L}…]/u;

/** Names, which are the same in every language. */
const names = /Permission Doctor|Genesys Cloud/g;

/** What a file of the editor says by itself, outside `l10n.t`: `name:line: words`. */
function untranslated(name: string, text: string): string[] {
  return saidAlone(name, text, elsewhere, (said) => words.test(said.replace(names, '')));
}

/** Three words in a row: in the core, what is shorter is a key, a header or a call. */
const phrase = /\p{L}+[,.:;]? \p{L}+[,.:;]? \p{L}+/u;

/** In the core: what reads words, and errors of the program itself. */
const reading = /^(l10n\.t|(Range|Syntax|Type)?Error|RegExp|wordsOf)$|\.(split|startsWith)$/;

/** Lists of names: one to a line, or alternatives of an expression. */
const list = /^\n|\|/;

/** Parts whose words no person reads in the editor, or that are held to more (the editor's own). */
const ofOthers =
  /^(agent|cli|editor|sandbox|report.(evidenceSummary|harTerminal|routes|terminal|whoami)|catalog.snapshot|request.textKind)\b/;

/** Phrases that are data: what the platform says, what is written into a file, what a report has a word for. */
const data: ReadonlySet<string> = new Set([
  'unable to perform the requested action. ',
  ' in at least one',
  'kind of token',
  'What the calls of one workspace need, and nothing else.',
  'Genesys Cloud Platform API, definition of …, fetched …',
]);

/** What a file of the core says by itself: phrases, and whatever is given to an error that a person reads. */
function untranslatedOfCore(name: string, text: string): string[] {
  return saidAlone(name, text, reading, (said, node) => {
    const isOfError = ts.isNewExpression(node.parent) && node.parent.arguments?.includes(node) === true;
    return !data.has(said) && !list.test(said) && (isOfError ? / / : phrase).test(said);
  });
}

/** The literals outside calls of `passedOver` that are held to be words: `name:line: words`. */
function saidAlone(
  name: string,
  text: string,
  passedOver: RegExp,
  isSaid: (said: string, node: ts.Expression) => boolean,
): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && passedOver.test(node.expression.getText()))
      return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const said = textOf(node);
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      if (isSaid(said, node)) found.push(`${name}:${line + 1}: ${said}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A template with a blank-free stand-in for what is put into it. */
function textOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
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
      'x.ts:2: Copy … again.',
      'x.ts:3: Open a file.',
    ]);
  });
});

describe('sentences of the core', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !ofOthers.test(name),
  );

  it('can all be translated', () => {
    const found = files.flatMap((name) => untranslatedOfCore(name, readFileSync(join(source, name), 'utf8')));
    assert.deepEqual(found, [], 'say it by l10n.t');
  });

  it('would be found where they are not', () => {
    const code = [
      "throw new NoAnswer('Sign in.');",
      'throw new NoAnswer(`${host} refused.`);',
      "throw new UnreadableInput(many ? 'Give one request alone.' : l10n.t('Give one.'));",
      "return { flaw: 'It has no sign.' };",
      "const reason = () => 'it took long';",
      "throw new RangeError('there is no role');",
      "const verbs = wordsOf('get put post');",
      "const headers = { authorization: `Bearer ${token}`, call: 'GET /api/v2/users/me' };",
    ];
    assert.deepEqual(untranslatedOfCore('x.ts', code.join('\n')), [
      'x.ts:1: Sign in.',
      'x.ts:2: … refused.',
      'x.ts:3: Give one request alone.',
      'x.ts:4: It has no sign.',
      'x.ts:5: it took long',
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
