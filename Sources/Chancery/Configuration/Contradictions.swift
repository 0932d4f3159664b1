import CorpusAPI
import WebServer

extension Configuration {
    /// What is wrong with values together that are right each by itself, in sentences.
    var contradictions: [String] {
        var found: [String] = []
        if let port = server.adminPort, port == server.port,
            Self.overlap(server.adminHost ?? server.host, server.host)
        {
            found.append(
                "server.admin_port and server.port are both \(port) of one address; change one.")
        }
        if server.adminHost != nil, server.adminPort == nil {
            found.append("server.admin_host says nothing without server.admin_port; set that too.")
        }
        if server.maxConnectionsPerClient > server.maxConnections {
            found.append(
                "server.connections_per_client is more than server.connections; lower it.")
        }
        if server.limits.bodyBytes > server.bodiesBytes {
            found.append("limits.body_bytes is more than limits.bodies_bytes; lower it.")
        }
        if isReadOnly, databasePath == ":memory:" {
            found.append(
                "database.read_only serves a finished file, and :memory: is none; name one in database.path."
            )
        }
        return found
    }

    /// Whether one of two hosts takes in the other, so that both cannot have the same port.
    private static func overlap(_ first: String, _ second: String) -> Bool {
        let hosts = [first, second]
        // The address for every network of IPv6 is that for every one of IPv4 as well.
        return first == second || hosts.contains("::")
            || (hosts.contains("0.0.0.0") && !hosts.contains { $0.contains(":") })
    }
}
