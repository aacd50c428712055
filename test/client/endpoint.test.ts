import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKnoxGuardClient, KnoxGuardError } from '../../src/client/index.js';
import { clientOver, json } from './support.js';

async function urlFor(endpoint: string): Promise<string | undefined> {
  const { client, requests } = clientOver(() => json({ user: {} }), { endpoint });
  await client.checkAuthorization();
  return requests[0]?.url;
}

function refusalOf(endpoint: unknown): string {
  try {
    createKnoxGuardClient({ endpoint: endpoint as string });
  } catch (error) {
    expect(error).toBeInstanceOf(KnoxGuardError);
    expect(error).toMatchObject({ code: 'invalid-request', operation: 'createKnoxGuardClient' });
    return (error as Error).message;
  }
  throw new Error(`${String(endpoint)} was taken.`);
}

describe('an endpoint', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['https://portal.example/api/knox-guard', 'https://portal.example/api/knox-guard/authorization'],
    ['https://portal.example/api/knox-guard/', 'https://portal.example/api/knox-guard/authorization'],
    ['https://portal.example/kg//', 'https://portal.example/kg/authorization'],
    ['https://portal.example', 'https://portal.example/authorization'],
    ['http://127.0.0.1:4000/kg', 'http://127.0.0.1:4000/kg/authorization'],
    ['https://notsamsungknox.com/kg', 'https://notsamsungknox.com/kg/authorization'],
    ['https://samsungknox.com.lender.example/kg', 'https://samsungknox.com.lender.example/kg/authorization'],
  ])('%s is asked at %s', async (endpoint, url) => {
    expect(await urlFor(endpoint)).toBe(url);
  });

  it('without a host is one of the page', async () => {
    vi.stubGlobal('location', { href: 'http://portal.intranet/loans/17?tab=device' });
    expect(await urlFor('/api/knox-guard')).toBe('http://portal.intranet/api/knox-guard/authorization');
    expect(await urlFor('kg')).toBe('http://portal.intranet/loans/kg/authorization');
    expect(await urlFor('/')).toBe('http://portal.intranet/authorization');
  });

  it("follows the document's base, as the page's own links do", async () => {
    vi.stubGlobal('location', { href: 'about:srcdoc' });
    vi.stubGlobal('document', { baseURI: 'https://portal.example/app/' });
    expect(await urlFor('kg')).toBe('https://portal.example/app/kg/authorization');
  });

  it('without a host is refused where there is no page', () => {
    expect(refusalOf('/api/knox-guard')).toMatch(/must be absolute/);
  });

  it.each([
    'https://samsungknox.com',
    'https://eu-kcs-api.samsungknox.com/kcs/v1.1/kg',
    'https://US-KCS-API.SAMSUNGKNOX.COM/kcs/v1.1/kg',
    'https://eu-kcs-api.samsungknox.com./kcs/v1.1/kg',
    'https://eu-kcs-api.samsungknox.com:8443/',
    'https://eu-kcs-api.%73amsungknox.com/',
  ])("on the vendor's host is refused with the reason: %s", (endpoint) => {
    expect(refusalOf(endpoint)).toMatch(
      /token must not reach a browser; point `endpoint` at your backend's proxy/,
    );
  });

  it.each([
    ['https://portal.example/kg?x=1', /query/],
    ['https://portal.example/kg#x', /hash/],
    ['https://user:secret@portal.example/kg', /user name/],
    ['ftp://portal.example/kg', /http/],
    ['javascript:alert(1)', /http/],
    ['', /missing/],
    [undefined, /missing/],
    [7, /missing/],
    ['https://', /not a URL/],
  ])('is refused: %s', (endpoint, why) => {
    const message = refusalOf(endpoint);
    expect(message).toMatch(why);
    expect(message).not.toContain('secret');
  });
});
