"""What is compared: answers, connections and the work beside them."""
import subprocess

from measure import texts
from measure.load import compare, drive, wrk_command, write_pipeline, write_searches
from measure.servers import Machine, find_article, get


def against_peers(machine: Machine, title: str, answer: str, connections: int, extra: list = []) -> None:
    seconds = machine.options.seconds
    runs = {
        server.name: lambda short, server=server: drive(
            server, machine.path(answer, server), connections, short or seconds, extra)
        for server in machine.peers()
    }
    compare(title, runs, machine.options.rounds, "nginx")


def small(machine: Machine) -> None:
    for connections in (1, 64, 256):
        against_peers(machine, f"A small constant answer, {connections} connections", "small", connections)


def article(machine: Machine) -> None:
    for connections in (1, 64, 256):
        against_peers(machine, f"A cached article of 6 KB, {connections} connections", "article", connections)


def connect(machine: Machine) -> None:
    against_peers(
        machine, "One connection a request, 64 at a time", "small", 64, ["-H", "Connection: close"])


def pipeline(machine: Machine) -> None:
    script = write_pipeline(machine.folder)
    for answer in ("small", "article"):
        against_peers(
            machine, f"Pipelined by 16, 64 connections, {answer} answer", answer, 64, ["-s", script])


def uncached(machine: Machine) -> None:
    machine.peers()
    seeds = machine.folder / "article"
    servers = {
        "cached": machine.running["chancery"],
        "uncached": machine.chancery("uncached", seeds, {"CHANCERY_API_RESPONSE_CACHE_BYTES": "0"}),
    }
    path = find_article(servers["cached"].port)
    tag = dict(get(servers["cached"].port, path)[1])["ETag"]
    seconds = machine.options.seconds
    runs = {
        name: lambda short, server=server: drive(server, path, 64, short or seconds)
        for name, server in servers.items()
    }
    runs["not modified"] = lambda short: drive(
        servers["cached"], path, 64, short or seconds, ["-H", f"If-None-Match: {tag}"])
    compare("An article of 6 KB, read from SQLite for each request, 64 connections", runs, machine.options.rounds, "cached")
    machine.stop("uncached")


def searches(machine: Machine) -> None:
    """The fast answers alone, and while one client searches without a pause."""
    seeds = machine.folder / "many"
    seeds.mkdir()
    texts.write_bulk(seeds / "many.ndjson", articles=6_000, paragraphs=4)
    server = machine.chancery("searched", seeds)
    search = "/v1/articles?q=the+OR+talks&limit=100"
    script = write_searches(machine.folder)
    alone = drive(server, search, 1, machine.options.seconds, ["-s", script])
    print(f"\nA search alone takes {alone.p50 / 1_000:.1f} ms, 99 of 100 at most {alone.p99 / 1_000:.1f} ms.")
    peers = [peer for peer in machine.peers() if peer.name == "nginx"]
    seconds = machine.options.seconds

    def beside(path, connections, short):
        command = wrk_command(server, search, 1, (short or seconds) + 1, ["-s", script])
        load = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            return drive(server, path, connections, short or seconds)
        finally:
            load.terminate()
            load.wait()

    article = find_article(server.port)
    for connections in (64, 256):
        runs = {
            "chancery": lambda short: drive(server, "/version", connections, short or seconds),
            "chancery, searches beside": lambda short: beside("/version", connections, short),
            "chancery, cached article, searches beside": lambda short: beside(article, connections, short),
        }
        for peer in peers:
            runs[peer.name] = lambda short, peer=peer: drive(peer, "/small", connections, short or seconds)
        compare(
            f"A small answer while slow searches run, {connections} connections", runs, machine.options.rounds, "nginx")
    machine.stop("searched")
