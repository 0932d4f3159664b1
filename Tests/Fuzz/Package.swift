// swift-tools-version: 6.2

import PackageDescription

let plain: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What the code under test is compiled with: instrumented for libFuzzer, every bad access caught.
let instrumented: [SwiftSetting] =
    plain + [
        .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing", "-parse-as-library"])
    ]

// Feeds made-up bytes to what reads a client's. A package of its own, because these flags would
// break the product's tests; its sources are links to the product's.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v26)],
    targets: [
        .systemLibrary(name: "CZlib"),
        .systemLibrary(name: "CEpoll"),
        .systemLibrary(name: "CFuzzer"),
        .target(
            name: "WebServer",
            dependencies: [
                "CZlib", .target(name: "CEpoll", condition: .when(platforms: [.linux])),
            ], swiftSettings: instrumented),
        .systemLibrary(name: "CSQLite"),
        .target(name: "CorpusModel", swiftSettings: instrumented),
        .target(
            name: "ArticleStore", dependencies: ["CorpusModel", "CSQLite"],
            swiftSettings: instrumented),
        // Only what is read from clients is looked at; the analysis has its own tests.
        .target(name: "CResources"),
        .target(
            name: "TextAnalysis", dependencies: ["CorpusModel", "CResources"],
            exclude: ["Models/Resources"], swiftSettings: plain),
        .target(
            name: "CorpusAPI",
            dependencies: ["CorpusModel", "TextAnalysis", "ArticleStore", "WebServer"],
            swiftSettings: instrumented),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["CFuzzer", "WebServer", "CorpusModel", "ArticleStore", "CorpusAPI"],
            swiftSettings: instrumented,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ],
    swiftLanguageModes: [.v6]
)
