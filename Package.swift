// swift-tools-version: 6.2

import PackageDescription

/// What every module of our own is compiled with.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Added where no C is called, so that an unsafe call needs a visible `unsafe`.
let memorySafe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "Chancery",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "chancery", targets: ["Chancery"])
    ],
    targets: [
        // The domain in plain values.
        .target(name: "CorpusModel", swiftSettings: memorySafe),

        // Text in, values out.
        .target(
            name: "TextAnalysis", dependencies: ["CorpusModel", "CResources"],
            exclude: ["Models/Resources"], swiftSettings: memorySafe),

        // HTTP/1.1 over sockets; knows no article.
        .target(
            name: "WebServer",
            dependencies: [
                "CZlib", .target(name: "CEpoll", condition: .when(platforms: [.linux])),
            ], swiftSettings: strict),

        // Articles, entities and quotes in SQLite.
        .target(
            name: "ArticleStore", dependencies: ["CorpusModel", "CSQLite"], swiftSettings: strict),

        // What the server answers.
        .target(
            name: "CorpusAPI",
            dependencies: ["CorpusModel", "TextAnalysis", "ArticleStore", "WebServer"],
            swiftSettings: memorySafe),

        // The executable: commands, configuration, import, start-up, shutdown.
        .executableTarget(
            name: "Chancery",
            dependencies: [
                "CorpusModel", "TextAnalysis", "ArticleStore", "WebServer", "CorpusAPI",
            ], swiftSettings: strict),

        // Offline: training data in, weights of `TextAnalysis` out.
        .executableTarget(
            name: "ModelTrainer", dependencies: ["CorpusModel", "TextAnalysis"],
            swiftSettings: strict),

        // The files of TextAnalysis/Models/Resources, as bytes of the program.
        .target(name: "CResources"),

        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CEpoll"),

        // What Tests/Faults/run provokes misbehaving handlers with.
        .executableTarget(
            name: "FaultServer", dependencies: ["WebServer"], path: "Tests/Faults/Server",
            swiftSettings: strict),

        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(name: "CorpusModelTests", dependencies: ["CorpusModel"], swiftSettings: strict),
        .testTarget(
            name: "TextAnalysisTests", dependencies: ["CorpusModel", "TextAnalysis"],
            resources: [.copy("Gold/Articles")], swiftSettings: strict),
        .testTarget(name: "WebServerTests", dependencies: ["WebServer"], swiftSettings: strict),
        .testTarget(
            name: "ArticleStoreTests", dependencies: ["CorpusModel", "ArticleStore"],
            swiftSettings: strict),
        .testTarget(
            name: "CorpusAPITests",
            dependencies: [
                "CorpusModel", "TextAnalysis", "ArticleStore", "WebServer", "CorpusAPI",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ChanceryTests",
            dependencies: [
                "Chancery", "CorpusModel", "TextAnalysis", "ArticleStore", "WebServer", "CorpusAPI",
            ], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
