// The certified provider `oidc-provider`, set up as strictly as ID-porten and HelseID are, for tests only.
// The first line on stdin is the set-up as JSON; when stdin closes, it ends, so it never outlives the tests.
import http from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const modules = process.env.MESTRING_NODE_MODULES;
const where = modules ? pathToFileURL(path.join(modules, 'oidc-provider', 'lib', 'index.js')).href : 'oidc-provider';
const { default: Provider } = await import(where);

const lines = createInterface({ input: process.stdin });
const setup = JSON.parse((await lines[Symbol.asyncIterator]().next()).value);
process.stdin.on('close', () => process.exit(0));
process.stdin.resume();

let answer = (request, response) => response.writeHead(503).end();
const server = http.createServer((request, response) => answer(request, response));
server.listen(setup.port ?? 0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  answer = serving(issuer, setup.jwks);
  console.log(JSON.stringify({ issuer }));
});

function serving(issuer, jwks) {
  const provider = new Provider(issuer, configuration(jwks));
  const standard = provider.callback();
  return async (request, response) => {
    const address = new URL(request.url, issuer);
    if (request.method === 'POST' && address.pathname === '/test/keys') {
      answer = serving(issuer, JSON.parse(await body(request)));
      return response.writeHead(204).end();
    }
    if (address.pathname.startsWith('/interaction/')) return interaction(provider, request, response);
    return standard(request, response);
  };
}

function configuration(jwks) {
  return {
    jwks,
    clients: setup.clients,
    acrValues: setup.acr_values,
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'pid'], profile: ['name'], email: ['email', 'email_verified'], acr: null, sid: null, auth_time: null },
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'PS256', 'ES256'] },
    cookies: { keys: ['bare-til-test'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      claimsParameter: { enabled: true },
      dPoP: {
        enabled: true,
        nonceSecret: Buffer.alloc(32, 7),
        requireNonce: (ctx) => setup.nonce_for.includes(ctx.oidc.client?.clientId),
      },
    },
    interactions: { url: (ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (ctx, id) => setup.accounts[id] && { accountId: id, claims: () => ({ sub: id, ...setup.accounts[id] }) },
    async loadExistingGrant(ctx) {
      const { client, session, params } = ctx.oidc;
      const known = session.grantIdFor(client.clientId);
      if (known) return ctx.oidc.provider.Grant.find(known);
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(params.scope);
      await grant.save();
      return grant;
    },
    // Its guard against calls to inner networks would stop the logout notices, as the tests' postbox is on this machine.
    fetch: (url, { dispatcher, ...options }) => globalThis.fetch(url, options),
    renderError(ctx, out) {
      ctx.type = 'application/json';
      ctx.body = JSON.stringify(out);
    },
  };
}

const PAGE = `<!doctype html><html lang="nb"><title>Prøveinnlogging</title><main><h1>Prøveinnlogging</h1><form method="post">
<label>Hvem <input name="login"></label> <label>Nivå <input name="acr" value="loa-high"></label>
<button>Logg inn</button> <button name="cancel" value="yes">Avbryt</button></form></main></html>`;

// The provider's own page: who are you, how surely do you prove it, or do you turn back.
async function interaction(provider, request, response) {
  if (request.method === 'GET') {
    const { params } = await provider.interactionDetails(request, response);
    const forBrowser = request.headers.accept?.includes('text/html');
    response.writeHead(200, { 'content-type': forBrowser ? 'text/html; charset=utf-8' : 'application/json' });
    return response.end(forBrowser ? PAGE : JSON.stringify({ asked: params }));
  }
  const form = new URLSearchParams(await body(request));
  const result = form.get('cancel')
    ? { error: 'access_denied', error_description: 'The person turned back' }
    : { login: { accountId: form.get('login'), acr: form.get('acr'), amr: ['test'] } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function body(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}
