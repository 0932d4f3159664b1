// swift-tools-version: 6.2

import PackageDescription

// The servers Chancery is measured against: a package of its own, which nothing of the product needs.
let package = Package(
    name: "Peers",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    ],
    targets: [
        .target(name: "Answers"),
        .executableTarget(
            name: "HummingbirdPeer",
            dependencies: ["Answers", .product(name: "Hummingbird", package: "hummingbird")]),
        .executableTarget(
            name: "NIOPeer",
            dependencies: [
                "Answers",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
