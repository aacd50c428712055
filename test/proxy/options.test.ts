import { describe, expect, it } from 'vitest';
import { createProxy, type ProxyOptions } from '../../src/proxy/index.js';

const good: ProxyOptions = {
  upstream: { region: 'eu', environment: 'production' },
  credentials: { accessToken: () => Promise.resolve('token') },
  authorize: () => null,
};

describe('createProxy', () => {
  it('takes good options, and each wrong one below spoils them', () => {
    expect(createProxy(good)).toBeTypeOf('function');
  });

  it.each<[string, Partial<Record<keyof ProxyOptions, unknown>>, RegExp]>([
    [
      'no authorize',
      { authorize: undefined },
      /needs `authorize`: a function that says who is asking.*no default/,
    ],
    ['no upstream', { upstream: undefined }, /needs `upstream`/],
    [
      'another region',
      { upstream: { region: 'ap', environment: 'production' } },
      /region must be 'eu' or 'us'/,
    ],
    ['no environment', { upstream: { region: 'eu' } }, /environment must be/],
    [
      'plain http to another computer',
      { upstream: { apiBaseUrl: 'http://kg.example/kg', tokenUrl: 'https://kg.example/t' } },
      /apiBaseUrl must be https/,
    ],
    [
      'a token URL in plain http',
      { upstream: { apiBaseUrl: 'https://kg.example/kg', tokenUrl: 'http://kg.example/t' } },
      /tokenUrl must be https/,
    ],
    [
      'a relative URL',
      { upstream: { apiBaseUrl: '/kg', tokenUrl: 'https://kg.example/t' } },
      /apiBaseUrl must be an absolute/,
    ],
    [
      'a password in a URL',
      { upstream: { apiBaseUrl: 'https://a:secret@kg.example', tokenUrl: 'https://kg.example/t' } },
      /no user/,
    ],
    ['no credentials', { credentials: undefined }, /needs `credentials`/],
    ['credentials without keys', { credentials: { clientIdentifier: 'x' } }, /keys is missing/],
    [
      'a token instead of a function',
      { credentials: { accessToken: 'secret' } },
      /accessToken must be a function/,
    ],
    ['a path as an origin', { allowedOrigins: ['https://portal.example/'] }, /allowedOrigins/],
    ['every origin', { allowedOrigins: ['*'] }, /allowedOrigins/],
    ['the origin null', { allowedOrigins: ['null'] }, /allowedOrigins/],
    ['another missingOrigin', { missingOrigin: 'maybe' }, /missingOrigin/],
    ['a base path with a pattern', { basePath: '/api/:x' }, /basePath/],
    ['a guessable secret', { secret: 'short' }, /secret/],
  ])('refuses %s in one sentence, without repeating secrets', (_, wrong, sentence) => {
    let message = '';
    try {
      createProxy({ ...good, ...wrong } as ProxyOptions);
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/secret@|: secret$|\n/);
  });

  it.each([
    ['eu', 'production', 'https://eu-kcs-api.samsungknox.com/kcs/v1.1/kg/authorization'],
    ['us', 'production', 'https://us-kcs-api.samsungknox.com/kcs/v1.1/kg/authorization'],
    ['us', 'development', 'https://us-kcs-api.samsungknox.com/integration/authorization'],
    ['eu', 'development', 'https://us-kcs-api.samsungknox.com/integration/authorization'],
  ] as const)('calls the vendor’s server for %s %s', async (region, environment, url) => {
    let called = '';
    const handler = createProxy({
      ...good,
      upstream: { region, environment },
      authorize: () => ({ id: 'a' }),
      fetch: (request) => {
        called = request.url;
        return Promise.resolve(Response.json({}));
      },
    });
    await handler(
      new Request('https://portal.test/api/knox-guard/authorization', { headers: { 'x-kg-request': '1' } }),
    );
    expect(called).toBe(url);
  });
});
