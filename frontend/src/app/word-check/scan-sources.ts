// Finds which words the sources ask for: `t('…')` by its namespace, dynamic keys by their fixed parts.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesUnder, namespaceOf, SOURCES, shown } from './read-words';

export interface Asked {
  namespace: string;
  /** A key, or the pattern of one: `kind.${x}` asks for every key of the form kind.* */
  key: string | RegExp;
  where: string;
}
export interface Scan {
  asked: Asked[];
  /** Every literal of the sources: a key that stands in a list and is handed to `t` later is one of them. */
  literals: Map<string, Set<string>>;
  /** Words written into the markup instead of the word files. */
  untranslated: string[];
}

const SOURCE = /\.tsx?$/;
const NOT_SHIPPED = /\.test\.tsx?$|\.d\.ts$|[/\\](word-check|generated)[/\\]/;
const SPOKEN_ATTRIBUTES = new Set(['aria-label', 'title', 'label', 'placeholder', 'alt', 'lead', 'caption']);
const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `const { t } = useTranslation('budgets')`, also `{ t: words }`: the local name of t and its namespace. */
function bindingOf(node: ts.Node): { local: string; namespace: string } | undefined {
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isCallExpression(node.initializer)) return;
  const call = node.initializer;
  if (call.expression.getText() !== 'useTranslation' || !ts.isObjectBindingPattern(node.name)) return;
  const element = node.name.elements.find((e) => (e.propertyName ?? e.name).getText() === 't');
  const first = call.arguments[0];
  if (!element) return;
  return {
    local: element.name.getText(),
    namespace: first && ts.isStringLiteral(first) ? first.text : 'ui',
  };
}

/** The keys an argument of `t` may stand for. */
function keysIn(argument: ts.Expression): (string | RegExp)[] {
  if (ts.isStringLiteral(argument) || ts.isNoSubstitutionTemplateLiteral(argument)) return [argument.text];
  if (ts.isConditionalExpression(argument))
    return [...keysIn(argument.whenTrue), ...keysIn(argument.whenFalse)];
  if (ts.isParenthesizedExpression(argument)) return keysIn(argument.expression);
  if (!ts.isTemplateExpression(argument)) return [];
  const parts = [argument.head.text, ...argument.templateSpans.map((span) => span.literal.text)];
  return [new RegExp(`^${parts.map(escapeForPattern).join('.+')}$`)];
}

/** The namespace that `name` is bound to where `node` stands: the nearest function around it that binds it. */
function namespaceAt(
  node: ts.Node,
  name: string,
  bound: Map<ts.Node, Map<string, string>>,
): string | undefined {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    const namespace = bound.get(at)?.get(name);
    if (namespace) return namespace;
  }
  return undefined;
}

function scanFile(file: string, scan: Scan): void {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const own = namespaceOf(file);
  const bound = new Map<ts.Node, Map<string, string>>();
  const literals = scan.literals.get(own) ?? new Set();
  scan.literals.set(own, literals);
  const place = (node: ts.Node) =>
    `${shown(file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const bind = (node: ts.Node): void => {
    const binding = bindingOf(node);
    if (binding) {
      const block = ts.findAncestor(node, (n) => ts.isBlock(n) || ts.isSourceFile(n)) ?? source;
      const names = bound.get(block) ?? new Map();
      bound.set(block, names.set(binding.local, binding.namespace));
    }
    ts.forEachChild(node, bind);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) literals.add(node.text);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.arguments[0]) {
      const name = node.expression.text;
      const namespace = namespaceAt(node, name, bound) ?? (name === 't' ? own : undefined);
      if (namespace) {
        for (const key of keysIn(node.arguments[0])) scan.asked.push({ namespace, key, where: place(node) });
      }
    }
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) {
      scan.untranslated.push(`${place(node)} ${node.text.trim()}`);
    }
    if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer) && /\p{L}{2}/u.test(node.initializer.text)) {
        scan.untranslated.push(`${place(node)} ${node.initializer.text}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  bind(source);
  visit(source);
}

export function scanSources(): Scan {
  const scan: Scan = { asked: [], literals: new Map(), untranslated: [] };
  for (const file of filesUnder(SOURCES)) {
    if (SOURCE.test(file) && !NOT_SHIPPED.test(file)) scanFile(file, scan);
  }
  return scan;
}
