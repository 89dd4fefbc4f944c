import http from 'node:http';
import https from 'node:https';

// `*.localhost` may resolve nowhere, so the name travels in Host alone.
function send(url, { method = 'GET', headers = {}, body }) {
  const local = url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
  const options = {
    method,
    host: local ? '127.0.0.1' : url.hostname,
    port: url.port,
    path: url.pathname + url.search,
    headers: { Host: url.host, ...headers, ...(body && { 'Content-Length': body.length }) },
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: new Uint8Array(Buffer.concat(chunks)),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function expect(url, options, ...statuses) {
  const answer = await send(url, options);
  if (statuses.includes(answer.status)) return answer;
  const error = new Error(`${options.method ?? 'GET'} ${url.pathname}: ${answer.status}`);
  throw Object.assign(error, { answer });
}

export function origins({ app, desk, cookie, csrf }) {
  const appUrl = app && new URL(app);
  const deskUrl = desk ? new URL(desk) : appUrl && new URL(`${appUrl.protocol}//sign.${appUrl.host}`);
  const [csrfName, ...csrfValue] = csrf ? csrf.split(':') : [];
  const session = {
    ...(appUrl && { Origin: appUrl.origin }),
    'Sec-Fetch-Site': 'same-origin',
    ...(cookie && { Cookie: cookie }),
    ...(csrfName && { [csrfName.trim()]: csrfValue.join(':').trim() }),
  };
  const typed = (type) => (type ? { 'Content-Type': type } : {});
  return {
    app: (path, { method, body, type } = {}) =>
      expect(new URL(path, appUrl), { method, body, headers: { ...session, ...typed(type) } }, 200, 204),
    // Nothing that could tell one visitor from another goes to the desk.
    desk: (path, { method, body, type } = {}) =>
      expect(new URL(path, deskUrl), { method, body, headers: typed(type) }, 200, 202),
  };
}
