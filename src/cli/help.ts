export const help = `permission-doctor: why a Genesys Cloud API request is refused, and what to do

  permission-doctor diagnose [FILE] [--evidence BUNDLE | --sandbox IDENTITY | --live]
                    [--checks FILE] [--json | --for admin|vendor]
      Diagnose the requests of FILE (.http, JSON body, curl, code, pasted error), the
      refused calls of a recording (.har), or standard input. BUNDLE holds the platform's
      answers to the diagnosing calls; IDENTITY takes them from the bundled sandbox
      organization (agent, supervisor, admin, integration ...). The requests themselves
      are never sent.

  permission-doctor check [FILE...] [--format text|json|sarif]
      Say what is wrong with the requests of the files before they are sent, as the editor
      does while they are written. Settings are read from .vscode/settings.json, if there is one.
      Exit status: 1 where there are errors, else 0.

  permission-doctor preflight DIR [--json | --role | --terraform]
                    [--evidence BUNDLE | --sandbox IDENTITY | --live]
      Say which operations the code and requests of a folder use, and what these need:
      scopes, permissions, whose token; undocumented and deprecated ones, each with its
      places. Compares it with an identity. --role prints the body of a least-privilege
      role for POST /api/v2/authorization/roles, --terraform a genesyscloud_auth_role.
      Exit status: 0 where nothing is against it, 1 where something is missing or not known
      of the identity, two calls exclude each other, or a call is undocumented, 2 where
      DIR cannot be read.

  permission-doctor mcp [--sandbox IDENTITY]
      Serve three tools to agents over the Model Context Protocol, on standard input and
      output: explain_refusal, required_access, and my_access, which asks the platform as
      the environment says, or the sandbox. They only read, and no token goes in or out.

  permission-doctor evidence BUNDLE [--json]
      Say what a bundle holds: who the token is, its scopes, roles and divisions,
      and which calls were refused. With --json the bundle itself, without secrets.

  permission-doctor decode [FILE] [--json]
      Say what a token is and what it states. The token is read from FILE or from
      standard input, never from the command line, and is not shown.

  permission-doctor whoami
      Say whose token it is: organization, OAuth client, scopes, user, phone, roles.

  permission-doctor permissions [USER]
      Say what you, or a user found by id, name or e-mail address, may do in which
      divisions, and through which role.

  permission-doctor routes [--number NUMBER]
      Show sites, number plans and outbound routes; which route a number would take,
      and whose number it is.

  permission-doctor can-i METHOD PATH
      Say whether a call would pass every documented gate. It is not made.

  permission-doctor catalog import FILE [--out CATALOG]
      Compile an API definition (the Swagger document that GET /api/v2/docs/swagger of your
      region's API host answers with) and say what has changed since the built-in catalog.
      CATALOG is written for --catalog.

  permission-doctor sandbox
      Open the bundled sandbox organizations on this machine until Ctrl+C.

  --live, whoami, permissions, routes and can-i ask the platform, by reading calls alone, as
  the environment says: GENESYSCLOUD_REGION with GENESYSCLOUD_ACCESS_TOKEN, or with
  GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET. HTTPS_PROXY, HTTP_PROXY,
  ALL_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS are followed.

  --base-url URL       send these calls there: a loopback address, or an approved host
  --approve-host HOST  approve a host for --base-url; your token goes there
  --catalog CATALOG    answer from this catalog instead of the built-in one
  --checks FILE        with diagnose: checks of your own, as the setting permissionDoctor.checks has them
  --for WHO   print a text for a ticket to the administrator or the vendor
  --json      print the answer as JSON
  --help      this text
  --version   the version

Exit status: 0 allowed, 1 denied, 2 unknown, 3 the command line or the input was unusable.`;
