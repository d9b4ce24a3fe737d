import * as oauth from 'oauth4webapi';
import { approvedLogin } from '../apiBase';
import { Transport, type TransportOptions } from '../http/transport';
import { grantOf, noToken, requestOptions, serverAt, type TokenGrant } from './grant';

export interface CodeRequest extends TransportOptions {
  /** `https://login.mypurecloud.ie`, or a loopback address. */
  readonly login: string;
  readonly approvedHosts?: readonly string[];
  /** Of a public client: there is no secret. */
  readonly clientId: string;
  /** Where the browser is sent back to, exactly as it is registered at the client. */
  readonly redirectUri: string;
}

/**
 * One sign-in in the browser: authorization code with PKCE (RFC 7636, S256). The verifier never leaves this object but
 * for the token endpoint, so that a code that somebody else reads is of no use to them.
 */
export class CodeSignIn {
  private constructor(
    private readonly request: CodeRequest,
    private readonly login: URL,
    private readonly state: string,
    private readonly verifier: string,
    /** The page to open in the browser. */
    readonly page: string,
  ) {}

  /** @throws UnapprovedAddress where nobody signs in at the address */
  static async begin(request: CodeRequest): Promise<CodeSignIn> {
    const login = approvedLogin(request.login, request.approvedHosts);
    const state = oauth.generateRandomState();
    const verifier = oauth.generateRandomCodeVerifier();
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: request.clientId,
      redirect_uri: request.redirectUri,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
    });
    const page = `${new URL('/oauth/authorize', login).href}?${query.toString()}`;
    return new CodeSignIn(request, login, state, verifier, page);
  }

  /** Whether a callback belongs to this sign-in. Anybody can call back; only who was sent to `page` knows the state. */
  isMine(callback: URLSearchParams): boolean {
    const states = callback.getAll('state');
    return states.length === 1 && states[0] === this.state;
  }

  /**
   * Turns the code of a callback into a token. The call is made once: a code is good once.
   *
   * @throws NoAnswer with one sentence that says why there is no token
   */
  async finish(callback: URLSearchParams, signal?: AbortSignal): Promise<TokenGrant> {
    const { clientId, redirectUri, ...network } = this.request;
    const transport = new Transport(network);
    const server = serverAt(this.login);
    const client = { client_id: clientId };
    try {
      const parameters = oauth.validateAuthResponse(server, client, callback, this.state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        parameters,
        redirectUri,
        this.verifier,
        requestOptions(this.login, transport, signal),
      );
      return grantOf(await oauth.processAuthorizationCodeResponse(server, client, response));
    } catch (error) {
      signal?.throwIfAborted();
      throw noToken(this.login, error);
    } finally {
      await transport.close();
    }
  }
}
