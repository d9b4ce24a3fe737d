/**
 * Letters that are looked at while something is done: by regular expressions, and by the methods of strings that read
 * letters one by one or copy a part. It is counted, not timed, so that a loaded machine answers the same.
 */
export function lettersLookedAt(body: () => void): number {
  /* eslint-disable @typescript-eslint/unbound-method -- they are called with the `this` of the call that they stand for */
  const { exec } = RegExp.prototype;
  const { slice, charCodeAt } = String.prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  let count = 0;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const seen = match ? match.index + match[0].length - from : this.sticky ? 0 : text.length - from;
    count += 1 + Math.max(0, seen);
    return match;
  };
  String.prototype.slice = function (...span) {
    const part = slice.apply(this, span);
    count += part.length;
    return part;
  };
  String.prototype.charCodeAt = function (at) {
    count++;
    return charCodeAt.call(this, at);
  };
  try {
    body();
  } finally {
    Object.assign(RegExp.prototype, { exec });
    Object.assign(String.prototype, { slice, charCodeAt });
  }
  return count;
}
