#!/usr/bin/env bash
# Generates clients in Java and TypeScript from a server's OpenAPI document, compiles them, and runs a program with each:
#   examples/clients/check.sh [URL KEY]
# Without a server, it starts the packaged one (target/quarkus-app) in a temporary folder. Needs Java, Maven, Node and npm.
set -euo pipefail
clients=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$clients/../.." && pwd)

start() {
  home=$(mktemp -d)
  trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$home"' EXIT
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  url=http://127.0.0.1:$port
  (cd "$home" && exec java -Xmx512m -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" \
    -Dwinnow.decision-tables="$root/decision-tables" -Dwinnow.rules="$root/rules" \
    -jar "$root/target/quarkus-app/quarkus-run.jar" >server.log 2>&1) &
  server=$!
  for _ in $(seq 120); do
    if curl -sf "$url/q/health/ready" >/dev/null; then
      key=$(cat "$home/data/integration.key")
      return
    fi
    kill -0 "$server" 2>/dev/null || break
    sleep 1
  done
  cat "$home/server.log" >&2
  echo "The server didn't start." >&2
  exit 1
}

if [ $# = 2 ]; then
  url=$1
  key=$2
else
  start
fi

mkdir -p "$clients/target/typescript"
curl -sSf -H "X-API-Key: $key" "$url/q/openapi?format=json" -o "$clients/target/openapi.json"
mvn -B -q -f "$clients/pom.xml" compile exec:java -Dexec.args="$url $key"

cd "$clients/target/typescript"
cp "$clients/typescript/example.ts" .
[ -f package.json ] || npm init --yes >/dev/null
npm install --silent --no-audit --no-fund typescript@5.9.3 @types/node@20
npx tsc --strict --target es2020 --module commonjs --moduleResolution node --types node --outDir out example.ts
node out/example.js "$url" "$key"
echo "Both clients work."
