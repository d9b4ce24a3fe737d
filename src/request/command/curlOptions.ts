import { parseArgs } from 'node:util';
import { type MappedText, mappedSlice } from '../../text/pieces';
import { wordsOf } from '../../text/words';

/** One option of a curl command, under its long name, with its value where it takes one. */
export interface CurlOption {
  readonly name: string;
  readonly value?: MappedText;
  /** The word that the option stands in. */
  readonly word: MappedText;
}

/** The words of a curl command, sorted. */
export interface CurlArguments {
  readonly options: readonly CurlOption[];
  readonly urls: readonly MappedText[];
}

/**
 * Options with a value, with their letters: those that are read, and others so that their values are not taken
 * for the URL. Source: the manual of curl 8.
 */
const withValue = `
  request:X header:H data:d data-ascii data-raw data-binary data-urlencode json url url-query user:u form:F
  form-string upload-file:T oauth2-bearer user-agent:A referer:e

  abstract-unix-socket alt-svc aws-sigv4 cacert capath cert:E cert-type ciphers config:K connect-timeout
  connect-to continue-at:C cookie:b cookie-jar:c crlfile curves delegation dns-interface dns-ipv4-addr
  dns-ipv6-addr dns-servers doh-url dump-header:D ech egd-file engine etag-compare etag-save
  expect100-timeout ftp-port:P happy-eyeballs-timeout-ms hostpubmd5 hostpubsha256 hsts interface
  keepalive-time key key-type libcurl limit-rate local-port login-options max-filesize max-redirs max-time:m
  netrc-file noproxy output:o output-dir parallel-max pass pinnedpubkey preproxy proto proto-default
  proto-redir proxy:x proxy-cacert proxy-cert proxy-header proxy-key proxy-pass proxy-user:U proxy1.0 pubkey
  quote:Q random-file range:r rate request-target resolve retry retry-delay retry-max-time service-name
  socks4 socks4a socks5 socks5-hostname speed-limit:Y speed-time:y stderr telnet-option:t time-cond:z tls-max
  tls13-ciphers trace trace-ascii trace-config unix-socket variable write-out:w`;

/** Switches that are read, or whose letters stand in groups such as `-sSLk`. */
const switches = `
  get:G head:I fail:f globoff:g include:i insecure:k ipv4:4 ipv6:6 http1.0:0 location:L netrc:n no-buffer:N
  remote-name:O show-error:S silent:s verbose:v`;

const options = { ...configure(withValue, 'string'), ...configure(switches, 'boolean') };

/** Options and URLs of a curl command, without its name. */
export function parseCurlArguments(words: readonly MappedText[]): CurlArguments {
  const args = words.map(({ text }) => text);
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const found: CurlOption[] = [];
  const urls: MappedText[] = [];
  for (const token of tokens) {
    const word = words[token.index];
    if (!word || token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') urls.push(word);
    else {
      // A value in the same word is the rest of it (`-XPOST`, `--request=POST`), otherwise it is the next word.
      const from = token.inlineValue ? word : words[token.index + 1];
      const value = token.value !== undefined && from ? tail(from, token.value.length) : undefined;
      if (token.name === 'url' && value) urls.push(value);
      else found.push({ name: token.name, word, ...(value && { value }) });
    }
  }
  return { options: found, urls };
}

function tail(word: MappedText, length: number): MappedText {
  return length === word.text.length ? word : mappedSlice(word, word.text.length - length);
}

function configure<T extends 'string' | 'boolean'>(names: string, type: T) {
  return Object.fromEntries(
    wordsOf(names).map((word) => {
      const [name = '', short] = word.split(':');
      return [name, { type, multiple: true, ...(short && { short }) }];
    }),
  );
}
