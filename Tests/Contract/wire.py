"""Asks every route for each of its forms by each method, and looks at what comes over the wire.

wire.py ADDRESS; the routes, forms and examples are those of ADDRESS/openapi.json.
"""
import gzip
import http.client
import json
import sys
import urllib.parse
import xml.dom.minidom

address = urllib.parse.urlsplit(sys.argv[1])
faults = []
asked = 0


def ask(method, target, fields={}, body=None):
    """Returns status, fields by small name, and body; for HEAD whatever follows the head."""
    global asked
    asked += 1
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=60)
    connection.request(method, target, body=body, headers={"Accept-Encoding": "identity", **fields})
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response.status, {k.lower(): v for k, v in response.getheaders()}, content


def expect(condition, what):
    if not condition:
        faults.append(what)
        print("FAULT", what, file=sys.stderr)


def target(path, operation):
    """A request that finds something, with what is required and what makes it the same each time."""
    query = {"seed": 1} if path == "/v1/random" else {}
    for parameter in operation["parameters"]:
        if parameter["in"] == "path":
            value = parameter.get("example") or parameter["schema"]["enum"][0]
            path = path.replace("{%s}" % parameter["name"], value)
        elif parameter.get("required"):
            query[parameter["name"]] = parameter["example"]
    return path, query


def check_problem(what, status, answer):
    got, fields, body = answer
    expect(got == status, f"{what}: {got}, not {status}")
    expect(fields.get("content-type") == "application/problem+json", f"{what}: no problem document")
    problem = json.loads(body)
    expect(problem["status"] == status and problem["errors"], f"{what}: {problem}")
    expect("x-request-id" in fields, f"{what}: no request id")


def check_form(what, target, media_types, fields={}, body=None):
    method = "POST" if body else "GET"
    # Figures count the very requests that ask for them, so no two answers are alike.
    counts = target.startswith("/metrics")
    status, plain, content = ask(method, target, fields, body)
    expect(status == 200, f"{what}: {status}")
    media_type = plain["content-type"].split(";")[0]
    expect(media_type in media_types, f"{what}: {media_type}")
    expect(plain.get("access-control-allow-origin") == "*", f"{what}: no CORS")
    for name in ("ETag", "Link", "X-Request-Id", "Retry-After"):
        expect(name in plain.get("access-control-expose-headers", ""), f"{what}: {name} is hidden")
    vary = {name.strip() for name in plain.get("vary", "").split(",")}
    expect(vary == {"Accept", "Accept-Encoding"}, f"{what}: Vary {vary}")
    if media_type.endswith("json") and not media_type.endswith("ndjson"):
        json.loads(content)
    if media_type.endswith("xml"):
        xml.dom.minidom.parseString(content)

    zipped = ask(method, target, {**fields, "Accept-Encoding": "gzip"}, body)
    if zipped[1].get("content-encoding") == "gzip":
        expect(counts or gzip.decompress(zipped[2]) == content, f"{what}: gzip says something else")
        expect("etag" not in plain or zipped[1]["etag"] != plain["etag"], f"{what}: one tag for two codings")
    elif "content-length" in plain:
        expect(len(content) <= 1024, f"{what}: {len(content)} bytes are not compressed")
    if body:
        return
    for coding in ("identity", "gzip"):
        _, of_get, _ = ask("GET", target, {**fields, "Accept-Encoding": coding})
        status, of_head, nothing = ask("HEAD", target, {**fields, "Accept-Encoding": coding})
        expect(status == 200 and nothing == b"", f"{what}: HEAD {status} with a body")
        changing = {"date", "x-request-id", "connection", "keep-alive", "server-timing"}
        if counts:
            changing.add("content-length")
        differing = {
            name for name in of_get.keys() | of_head.keys()
            if name not in changing and of_get.get(name) != of_head.get(name)
        }
        expect(not differing, f"{what}: HEAD differs from GET in {differing} ({coding})")
        if "etag" not in of_get:
            expect(of_get.get("cache-control") == "no-store", f"{what}: neither tag nor no-store")
            continue
        for condition in ({"If-None-Match": of_get["etag"]}, {"If-Modified-Since": of_get.get("last-modified")}):
            if None in condition.values():
                continue
            for again in ("GET", "HEAD"):
                status, kept, nothing = ask(again, target, {**fields, "Accept-Encoding": coding, **condition})
                expect(status == 304 and nothing == b"", f"{what}: {status} to {again} {condition}")
                for name in ("etag", "cache-control", "vary"):
                    expect(kept.get(name) == of_get.get(name), f"{what}: a 304 with another {name}")


document = json.loads(ask("GET", "/openapi.json")[2])
for path, operations in document["paths"].items():
    for method, operation in operations.items():
        where, query = target(path, operation)
        said = f"{method.upper()} {path}"
        full = where + ("?" + urllib.parse.urlencode(query) if query else "")
        join = "&" if query else "?"
        allowed = {"GET", "HEAD", "OPTIONS"} if method == "get" else {"POST", "OPTIONS"}
        body = "“We will talk,” said Ada Lee.".encode() if method == "post" else None
        typed = {"Content-Type": "text/plain; charset=utf-8"} if body else {}
        forms = next(p for p in operation["parameters"] if p["name"] == "format")["schema"]["enum"]
        types = list(operation["responses"]["200"]["content"])
        for form in forms:
            check_form(f"{said} format={form}", full + join + "format=" + form, types, typed, body)
        for media_type in types:
            check_form(f"{said} as {media_type}", full, [media_type], {**typed, "Accept": media_type}, body)
        for other in {"GET", "POST", "PUT", "PATCH", "DELETE"} - allowed:
            answer = ask(other, full)
            check_problem(f"{other} instead of {said}", 405, answer)
            expect({name.strip() for name in answer[1].get("allow", "").split(",")} == allowed, f"{said}: Allow")
        status, fields, _ = ask("OPTIONS", full)
        expect(status == 204 and set(fields["allow"].split(", ")) == allowed, f"OPTIONS {path}: {status}")
        preflight = {
            "Origin": "https://example.org", "Access-Control-Request-Method": method.upper(),
            "Access-Control-Request-Headers": "if-none-match",
        }
        status, fields, _ = ask("OPTIONS", full, preflight)
        expect(status == 204 and fields.get("access-control-allow-origin") == "*", f"{said}: preflight {status}")
        expect("if-none-match" in fields.get("access-control-allow-headers", "").lower(), f"{said}: preflight")
        check_problem(f"{said} as an image", 406, ask(method.upper(), full, {**typed, "Accept": "image/png"}, body))
        check_problem(f"{said} with a parameter unknown", 400, ask(method.upper(), full + join + "x=1", typed, body))
        if body:
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            check_problem(f"{said} with a form", 415, ask("POST", full, form, b"a=b"))
            longest = b"Ships left the port.\n" * 60_000
            status, _, _ = ask("POST", full, typed, longest[:1_048_576])
            expect(status == 200, f"{said} of one megabyte: {status}")
            check_problem(f"{said} of a byte more", 413, ask("POST", full, typed, longest[:1_048_577]))

check_problem("a request line of 9000 bytes", 414, ask("GET", "/v1/search?q=" + "a" * 9_000))
check_problem("fields of 40000 bytes", 431, ask("GET", "/v1/search?q=a", {"X-Long": "a" * 40_000}))

print(f"{asked} requests over the wire, {len(faults)} faults")
sys.exit(1 if faults else 0)
