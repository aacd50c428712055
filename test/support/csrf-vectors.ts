/** One way in which a page can make a browser send a request to another site, without that site's consent. */
export interface Vector {
  readonly name: string;
  /** Runs in the attacker's page. `command` and `read` are addresses at the portal, `body` is a sound command. */
  readonly code: string;
  /** What arrives at the portal's server; a preflight where the browser asks first. */
  readonly arrives: 'POST' | 'GET' | 'OPTIONS';
  /** Whether a proxy without a gate would pass it on to Knox Guard. */
  readonly dangerous?: boolean;
}

const json = "'content-type': 'application/json'";
const ours = `${json}, 'x-kg-request': '1', 'idempotency-key': 'f'.repeat(32)`;
const send = (settings: string) =>
  `fetch(command, { method: 'POST', credentials: 'include', ${settings} }).catch(() => 0)`;

/** A form; its one field is written so that the body is JSON to whoever does not look at its type. */
const form = (enctype: string) => `
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', enctype: '${enctype}', action: command });
  const field = document.createElement('input');
  field.name = body.slice(0, -1) + ',"approveComment":"';
  field.value = '"}';
  form.append(field);
  document.body.append(form);
  form.submit()`;

const element = (tag: string, attribute: string, more = '') => `
  const node = document.createElement('${tag}');
  ${more}
  node.setAttribute('${attribute}', read);
  document.body.append(node)`;

const xhr = (header: string) => `
  const request = new XMLHttpRequest();
  request.open('POST', command);
  request.withCredentials = true;
  ${header}
  request.send(body)`;

const link = (settings: string) => `
  const link = document.createElement('a');
  ${settings}
  document.body.append(link);
  link.click()`;

const post = (name: string, code: string): Vector => ({ name, code, arrives: 'POST', dangerous: true });
const get = (name: string, code: string): Vector => ({ name, code, arrives: 'GET', dangerous: true });
const asksFirst = (name: string, code: string): Vector => ({ name, code, arrives: 'OPTIONS' });

/** All of them. */
export const vectors: readonly Vector[] = [
  { name: 'a form', code: form('application/x-www-form-urlencoded'), arrives: 'POST' },
  { name: 'a multipart form', code: form('multipart/form-data'), arrives: 'POST' },
  post('a text/plain form that reads as JSON', form('text/plain')),
  post('a no-cors fetch', send("mode: 'no-cors', body")),
  post('a no-cors fetch that asks for JSON', send(`mode: 'no-cors', body, headers: { ${json} }`)),
  post('a no-cors fetch with our own headers', send(`mode: 'no-cors', body, headers: { ${ours} }`)),
  post('a fetch of a Blob without a type', send('body: new Blob([body])')),
  post('a fetch that outlives its page', send("mode: 'no-cors', keepalive: true, body")),
  asksFirst('a fetch of JSON', send(`body, headers: { ${json} }`)),
  asksFirst('a fetch with our own headers', send(`body, headers: { ${ours} }`)),
  asksFirst('a PUT', "fetch(command, { method: 'PUT', body }).catch(() => 0)"),
  post('a beacon', 'navigator.sendBeacon(command, body)'),
  post('a beacon of a Blob without a type', 'navigator.sendBeacon(command, new Blob([body]))'),
  asksFirst(
    'a beacon of JSON',
    "navigator.sendBeacon(command, new Blob([body], { type: 'application/json' }))",
  ),
  post('an XMLHttpRequest of text', xhr('')),
  asksFirst('an XMLHttpRequest with our own header', xhr("request.setRequestHeader('x-kg-request', '1');")),
  post(
    'a redirect that keeps method and body',
    "fetch('/redirect?' + command, { method: 'POST', mode: 'no-cors', body }).catch(() => 0)",
  ),
  get('an image', element('img', 'src')),
  get('a script', element('script', 'src')),
  get('a style sheet', element('link', 'href', "node.rel = 'stylesheet';")),
  get('a prefetch', element('link', 'href', "node.rel = 'prefetch';")),
  get('an iframe', element('iframe', 'src')),
  get('a video', element('video', 'src')),
  get('a no-cors fetch of a read', "fetch(read, { mode: 'no-cors', credentials: 'include' }).catch(() => 0)"),
  get('a link that is followed', link('link.href = read;')),
  get('a navigation by script', 'location.href = read'),
  { name: 'the ping of a link', code: link("link.href = '#here'; link.ping = command;"), arrives: 'POST' },
];
