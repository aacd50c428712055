/** What `kg-elements --help` prints. */
export const help = `Usage: kg-elements emulator [--port 4010] [--devices 2500] [--seed S] [--keys FILE] [--host H]
       kg-elements proxy [--port 4000] [--host H]
       kg-elements --help | --version

emulator  A stand-in for Knox Guard with devices, time and strict checks, to build against without an account.
          --keys FILE writes a key file in the vendor's shape, for a proxy; an existing file is kept.

proxy     Keeps the vendor's token out of the browser. Set in the environment (an empty value counts as unset):
  KG_REGION and KG_ENVIRONMENT   eu or us; production or development
  KG_UPSTREAM                    instead of the two: an origin, or with a path the API's base URL; http only on loopback
  KG_KEYS_FILE                   the vendor's keys.json
  KG_CLIENT_IDENTIFIER           the client identifier (API key) of the Knox Cloud API portal
  KG_AUTHORIZE_URL               the portal's "who is this?" URL: called with the browser's cookies, 2xx lets in,
                                 and its JSON may name the person: { "id": "…" }
  KG_ALLOWED_ORIGINS             origins under which browsers reach the portal when TLS ends before this process
  KG_REDIS_URL                   redis:// or rediss://, for several proxies that share their state; needs the package redis
  KG_SECRET                      with it: 32 or more random characters, the same for all of them; from the client
                                 identifier by default
  KG_AUDIT_FILE                  each command is appended to it before it is sent, and not sent when that fails
  KG_BASE_PATH                   /api/knox-guard by default
  PORT                           4000 by default; --port wins
  KG_HOST                        127.0.0.1 by default; --host wins

Not affiliated with Samsung.`;
