// Requests to the API, with the session's cookie.

/** A request that wasn't answered: the network, or the server, is away. */
export class Unreachable extends Error {}

/** { status, body, retryAfter } of any answer. */
export async function call(method, path, { body, revision, signal } = {}) {
  const headers = { Accept: "application/json, application/problem+json" };
  if (body) headers["Content-Type"] = "application/json";
  if (revision !== undefined) headers["If-Match"] = revision === "*" ? "*" : `"${revision}"`;
  let response;
  try {
    response = await fetch(path, { method, headers, body: body && JSON.stringify(body), signal, redirect: "error" });
  } catch (failure) {
    throw new Unreachable(failure.message);
  }
  const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
  return {
    status: response.status,
    body: isJson ? await response.json().catch(() => null) : null,
    revision: Number(/\d+/.exec(response.headers.get("ETag") ?? "")?.[0] ?? Number.NaN),
    retryAfter: Number(response.headers.get("Retry-After") ?? 0),
  };
}
