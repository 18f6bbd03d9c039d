/** A small web server: the package under /package/, the LMS page and its run-time beside it. */
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function fileFor(url, folder) {
  const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  if (path.startsWith("/package/")) {
    return join(folder, path.slice("/package/".length));
  }
  if (path === "/scorm12.js") {
    return join(HERE, "node_modules/scorm-again/dist/scorm12.min.js");
  }
  return path === "/lms.html" ? join(HERE, "lms.html") : "";
}

export async function serve(folder) {
  const server = createServer((request, response) => {
    const file = fileFor(request.url, folder);
    if (request.url === "/favicon.ico" || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    const type = TYPES[extname(file)] || "application/octet-stream";
    response.writeHead(200, { "content-type": type }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  return { address, close: () => server.close() };
}
