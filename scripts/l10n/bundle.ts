import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Sentences by themselves, as `l10n/bundle.l10n.json` has them. */
export type Bundle = Readonly<Record<string, string>>;

/** Every sentence that the extension says by `l10n.t`, as a translator wants them. */
export function bundle(root: string): Bundle {
  const folder = join(root, 'src');
  const said = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.includes('l10n.t('))
    .flatMap(sentencesIn);
  return Object.fromEntries([...new Set(said)].sort().map((sentence) => [sentence, sentence]));
}

/** The sentences of a text; a unit test holds every call to the one form that is read here. */
function sentencesIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:vscode\.)?l10n\.t$/.test(node.expression.getText())) {
      const [sentence] = node.arguments;
      if (sentence && ts.isStringLiteral(sentence)) found.push(sentence.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('', text, ts.ScriptTarget.ES2022, true));
  return found;
}
