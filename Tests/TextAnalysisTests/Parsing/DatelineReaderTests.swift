import Testing

@testable import TextAnalysis

@Suite struct DatelineReaderTests {
    static let examples: [(text: String, place: String?, agency: String?)] = [
        ("MOSCOW (AP) — The minister left.", "MOSCOW", "AP"),
        ("MOSCOW (Reuters) - The minister left.", "MOSCOW", "Reuters"),
        ("MOSCOW — The minister left.", "MOSCOW", nil),
        ("MOSCOW -- The minister left.", "MOSCOW", nil),
        ("DES MOINES, Iowa, Aug. 10 (UPI) — She left.", "DES MOINES, Iowa", "UPI"),
        ("WASHINGTON, Jan. 7 - The minister left.", "WASHINGTON", nil),
        ("TEL AVIV, Monday, 7 January 1980 — He left.", "TEL AVIV", nil),
        ("Moscow (AFP) - He left.", "Moscow", "AFP"),
        ("HAYWARD, Calif. (AP) — The Latest.", "HAYWARD, Calif.", "AP"),
        ("(Reuters) — The minister left.", "", "Reuters"),
        ("The minister — a lawyer by training — left.", nil, nil),
        ("Moscow - the city - was quiet.", nil, nil),
        ("“No,” he said — and left.", nil, nil),
        ("Poll: Trump a big turnoff (Florida) — and more", nil, nil),
        ("No dash here.", nil, nil),
    ]

    @Test(arguments: examples)
    func `reads the place that opens a report`(text: String, place: String?, agency: String?) {
        let dateline = DatelineReader.read(text)
        #expect(dateline?.place == place)
        #expect(dateline?.agency == agency)
    }
}
