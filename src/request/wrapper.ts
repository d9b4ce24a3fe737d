import type { Node } from 'jsonc-parser';
import { nodeSpan, property, scalar } from '../text/json';
import type { Located } from '../text/span';
import { httpStatus, statusFields } from './errorShape';
import type { RequestLine } from './request';
import { parseUrl } from './url';

/** What a tool that reports an error says about the call: the wrapper's own fields, where they are there. */
export interface Told {
  readonly line?: RequestLine;
  readonly status?: number;
  readonly reason?: string;
}

/** Objects inside an error that speak of the call: `response`, `config` and `request` of SDK errors; loggers keep the error in `err`. */
const parts = ['error', 'err', 'response', 'config', 'request', 'body', 'data'];

/** Reads the wrapper's fields of an error given as JSON; `base` is where the JSON stands in the source. */
export function readWrapper(root: Node, base: number): Told {
  const outer = root.type === 'array' ? root.children?.[0] : root;
  const objects = outer ? [outer, ...parts.flatMap((name) => withParts(property(outer, name)))] : [];
  const first = (names: readonly string[], fits: (value: unknown) => boolean): Node | undefined => {
    for (const object of objects) {
      for (const name of names) {
        const node = property(object, name);
        if (node && fits(scalar(node))) return node;
      }
    }
    return undefined;
  };
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  const status = httpStatus(
    scalar(first(statusFields, (value) => httpStatus(value) !== undefined)) ?? scalar(outer),
  );
  const reason = scalar(first(['statusText', 'reason'], isText));
  const method = located(first(['method', 'httpMethod', 'verb'], isMethod), base);
  const url = located(first(['url', 'uri', 'path', 'requestUrl', 'requestUri', 'endpoint'], isUrl), base);
  const host = scalar(first(['baseURL', 'baseUrl', 'basePath'], isText));
  const line = method && url && lineOf(method, url, typeof host === 'string' ? host : '');
  return {
    ...(line && { line }),
    ...(status !== undefined && { status }),
    ...(typeof reason === 'string' && { reason }),
  };
}

function withParts(node: Node | undefined): Node[] {
  if (node?.type !== 'object') return [];
  return [node, ...parts.flatMap((name) => property(node, name) ?? [])];
}

/** axios keeps the host apart (`baseURL`) and the rest in `url`. */
function lineOf(method: Located<string>, url: Located<string>, base: string): RequestLine {
  const whole = url.value.startsWith('/') ? base.replace(/\/$/, '') + url.value : url.value;
  return {
    method: { value: method.value.toUpperCase(), at: method.at },
    url: { value: { ...parseUrl(whole), text: url.value }, at: url.at },
  };
}

function located(node: Node | undefined, base: number): Located<string> | undefined {
  return node && { value: String(scalar(node)), at: nodeSpan(node, base) };
}

function isMethod(value: unknown): boolean {
  return typeof value === 'string' && /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i.test(value);
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && /^(?:https?:\/\/|\/)\S/i.test(value);
}
