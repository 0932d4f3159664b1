import CorpusAPI
import WebServer

extension Configuration {
    /// What is wrong with values together that are right each by itself, in sentences.
    var contradictions: [String] {
        var found: [String] = []
        if let port = server.adminPort, port == server.port,
            server.adminHost == nil || server.adminHost == server.host
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
        if let base = api.baseURL {
            let origin = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
            let isAddress =
                base.hasPrefix("http://") || base.hasPrefix("https://")
            if !isAddress || base.hasSuffix("/") || origin.count < 3 || base.contains("?") {
                found.append(
                    "api.base_url must be an address such as https://api.example.org, without a slash at its end."
                )
            }
        }
        return found
    }
}
