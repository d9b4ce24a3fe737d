/** A text that stands for a value: one that a tool fills in, or one that somebody forgot to replace. */
export interface PlaceholderText {
  /** The placeholder itself: `{{queueId}}` of `tel:{{queueId}}`. */
  readonly text: string;
  /** A variable (`{{x}}`, `${x}`, `$X`) is filled in when the request is sent. */
  readonly variable: boolean;
}

/** `{{x}}` and `${x}` anywhere, or the whole value as a shell or Windows variable. */
const variable =
  /\{\{[^{}\r\n]{0,200}\}\}|\$\{[^{}\r\n]{0,200}\}|^\$[A-Za-z_]\w{0,80}$|^%[A-Za-z_]\w{0,80}%$/;

const leftIn: readonly RegExp[] = [
  /^<[A-Za-z][\w .:/-]{0,80}>$/,
  /^\[(?:your|insert|enter|replace)[\w .:/-]{1,80}\]$/i,
  /^(?:your|insert|replace|enter)[_-][A-Za-z0-9_-]{1,80}$/i,
  /^(?:change|replace|fill)[_-]?me$/i,
  /(?:id|uuid|guid|token|key|secret|number|name|value)[_-](?:goes[_-])?here$/i,
  /^x{3,}(?:[-_]x{3,}){0,8}$/i,
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){0,8}_(?:ID|UUID|GUID|TOKEN|SECRET|NUMBER)$/,
];

/** In each of the above, and in few other values. */
const sign = /[<[_$%{-]|xxx|me$/i;

/** The placeholder in a value, where it clearly is one: a value with blanks in it may be a text for people. */
export function placeholderIn(value: string): PlaceholderText | undefined {
  if (!sign.test(value)) return undefined;
  const found = variable.exec(value.slice(0, 2000));
  if (found !== null) return { text: found[0], variable: true };
  return value.length <= 100 && leftIn.some((pattern) => pattern.test(value))
    ? { text: value, variable: false }
    : undefined;
}
