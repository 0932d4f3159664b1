"""Starts and stops the servers that are compared, and reads what they cost."""
import http.client
import os
import pathlib
import shutil
import signal
import subprocess
import time

HERTZ = os.sysconf("SC_CLK_TCK")
SERVER_CORE, LOAD_CORE = "0", "1"


class Server:
    """A running server: its name, port and processes."""

    def __init__(self, name: str, port: int, command: list, environment: dict = {}):
        self.name, self.port = name, port
        self.process = subprocess.Popen(
            ["taskset", "-c", SERVER_CORE, *map(str, command)], env=os.environ | environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)

    def await_answer(self, path: str) -> None:
        """Waits until the path answers 200."""
        end = time.monotonic() + 300
        while time.monotonic() < end:
            try:
                if get(self.port, path)[0] == 200:
                    return
            except OSError:
                pass
            if self.process.poll() is not None:
                raise SystemExit(f"{self.name} ended with status {self.process.returncode}.")
            time.sleep(0.05)
        raise SystemExit(f"{self.name} does not answer.")

    def pids(self) -> list:
        """The process and its children."""
        own = str(self.process.pid)
        with open(f"/proc/{own}/task/{own}/children") as children:
            return [own, *children.read().split()]

    def cpu_seconds(self) -> float:
        """User and system time spent so far."""
        ticks = 0
        for pid in self.pids():
            with open(f"/proc/{pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
                ticks += int(fields[11]) + int(fields[12])
        return ticks / HERTZ

    def resident_bytes(self) -> int:
        """Memory in use, in all."""
        total = 0
        for pid in self.pids():
            with open(f"/proc/{pid}/statm") as statm:
                total += int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        return total

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def get(port: int, path: str, fields: dict = {}) -> tuple:
    """Returns status, fields and body of one answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path, headers=fields)
        answer = connection.getresponse()
        return answer.status, answer.getheaders(), answer.read()
    finally:
        connection.close()


class Machine:
    """Keeps the servers of one run, each started when it is first asked for."""

    def __init__(self, options, folder: pathlib.Path):
        self.options, self.folder = options, folder
        self.running = {}
        self.paths = {}
        self.next_port = options.port

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self.running.values():
            server.stop()

    def port(self) -> int:
        self.next_port += 1
        return self.next_port - 1

    def chancery(self, name: str, seeds: pathlib.Path, environment: dict = {}) -> Server:
        """A chancery of this name over these seeds."""
        if name not in self.running:
            port = self.port()
            settings = {"CHANCERY_SERVER_LOOPS": "1", "CHANCERY_LOG_REQUESTS": "false"}
            command = [
                self.options.program, "serve", "--port", port, "--seeds", seeds,
                "--database", self.folder / f"{name}.sqlite",
            ]
            server = Server(name, port, command, settings | environment)
            self.running[name] = server
            server.await_answer("/readyz")
        return self.running[name]

    def stop(self, name: str) -> None:
        self.running.pop(name).stop()

    def peers(self) -> list:
        """Chancery first, then nginx and the Swift peers that are there."""
        from measure import texts
        seeds = self.folder / "article"
        if "chancery" not in self.running:
            seeds.mkdir()
            texts.write_article(seeds)
            server = self.chancery("chancery", seeds)
            article = find_article(server.port)
            self.paths = {"small": {"chancery": "/version"}, "article": {"chancery": article}}
            record(server.port, self.paths, self.folder)
            self.start_nginx()
            for name, program in (("NIO", "NIOPeer"), ("Hummingbird", "HummingbirdPeer")):
                self.start_peer(name, self.options.peers / program)
            self.check_answers()
        return [self.running[name] for name in ("chancery", "nginx", "NIO", "Hummingbird") if name in self.running]

    def check_answers(self) -> None:
        """Ends the run when a peer's answer is not Chancery's, byte for byte and field for field."""
        for name, paths in self.paths.items():
            _, fields, body = get(self.running["chancery"].port, paths["chancery"])
            for server in self.running.values():
                _, others, other = get(server.port, paths.get(server.name, "/" + name))
                if (len(others), other) != (len(fields), body):
                    raise SystemExit(f"{server.name} answers {name} with other bytes or {len(others)} fields.")

    def path(self, answer: str, server: Server) -> str:
        return self.paths[answer].get(server.name, "/" + answer)

    def start_nginx(self) -> None:
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        if program is None:
            print("nginx is not measured: it is not installed (apt-get install nginx-light).")
            return
        port = self.port()
        file = self.folder / "nginx.conf"
        file.write_text(nginx_configuration(port, self.folder), encoding="utf-8")
        self.running["nginx"] = Server("nginx", port, [program, "-c", file, "-p", self.folder])
        self.running["nginx"].await_answer("/small")

    def start_peer(self, name: str, program: pathlib.Path) -> None:
        if not program.exists():
            print(f"{name} is not measured: build it with swift build -c release --package-path Benchmarks/peers --scratch-path .build/peers.")
            return
        port = self.port()
        self.running[name] = Server(name, port, [program, port, self.folder])
        self.running[name].await_answer("/small")


def find_article(port: int) -> str:
    body = get(port, "/v1/articles?limit=1")[2].decode()
    return "/v1/articles/" + body.split('"id":"')[1].split('"')[0]


def record(port: int, paths: dict, folder: pathlib.Path) -> None:
    """Keeps Chancery's answers for the peers to repeat."""
    for name, by_server in paths.items():
        get(port, by_server["chancery"])
        _, fields, body = get(port, by_server["chancery"])
        (folder / f"{name}.body").write_bytes(body)
        lines = [f"{key}: {value}" for key, value in fields if key not in ("Content-Length", "Connection")]
        (folder / f"{name}.fields").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {by_server['chancery']}, {len(body)} bytes, {len(lines) + 1} fields")


def nginx_configuration(port: int, folder: pathlib.Path) -> str:
    """One worker that answers constants, with as many fields as Chancery.

    A parameter of nginx holds at most 4,096 bytes, so a body is put together from pieces.
    """
    locations = []
    for name in ("small", "article"):
        body = (folder / f"{name}.body").read_text(encoding="utf-8")
        fields = [line.split(": ", 1) for line in (folder / f"{name}.fields").read_text().splitlines()]
        own = [field for field in fields if field[0] not in ("Date", "Content-Type")]
        # nginx adds Server and Connection, which stand for two of ours.
        added = sorted(own, key=lambda field: len(field[1]))[2:]
        pieces = [body[start:start + 3_000] for start in range(0, len(body), 3_000)]
        lines = [f"add_header {key} {quoted(value)};" for key, value in added]
        lines += [f"set $piece{name}{index} {quoted(piece)};" for index, piece in enumerate(pieces)]
        whole = "".join(f"$piece{name}{index}" for index in range(len(pieces)))
        locations.append(
            f"location = /{name} {{ default_type application/json; {' '.join(lines)} return 200 {whole}; }}")
    newline = "\n"
    return f"""
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log crit;
events {{ worker_connections 4096; }}
http {{
access_log off; keepalive_requests 10000; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
server {{ listen 127.0.0.1:{port}; {newline.join(locations)} }}
}}
"""


def quoted(text: str) -> str:
    if "$" in text:
        raise SystemExit("nginx would read a dollar sign as a variable.")
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
