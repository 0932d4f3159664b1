import Testing

@testable import WebServer

@Suite struct MetricsWriterTests {
    private static func text(_ write: (inout MetricsWriter) -> Void) -> String {
        var metrics = MetricsWriter()
        write(&metrics)
        return String(decoding: metrics.bytes, as: UTF8.self)
    }

    @Test func `writes help, type and samples`() {
        let text = Self.text { metrics in
            metrics.family("a_total", .counter, "Things.") { family in
                family.sample([("b", "c"), ("d", "e")], value: 3)
                family.sample(suffix: "_x", value: 0.25)
            }
            metrics.figure("f_bytes", .gauge, "Others.", 7)
        }
        #expect(
            text == """
                # HELP a_total Things.
                # TYPE a_total counter
                a_total{b="c",d="e"} 3
                a_total_x 0.25
                # HELP f_bytes Others.
                # TYPE f_bytes gauge
                f_bytes 7

                """)
    }

    @Test func `escapes what labels may hold`() {
        let text = Self.text { metrics in
            metrics.family("a", .gauge, "A.") { $0.sample([("b", "\\ \" \n é")], value: 1) }
        }
        #expect(text.hasSuffix("\na{b=\"\\\\ \\\" \\n é\"} 1\n"))
    }

    @Test(
        arguments: [
            (0, "0"), (-1.5, "-1.5"), (1e15, "1000000000000000"), (0.00005, "5e-05"),
            (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"), (1e300, "1e+300"),
        ] as [(Double, String)])
    func `writes every number`(_ value: Double, _ written: String) {
        #expect(Self.text { $0.figure("a", .gauge, "A.", value) }.hasSuffix("\na \(written)\n"))
    }
}
