// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "tradewind",
    products: [
        .executable(name: "tradewind", targets: ["tradewind"]),
        .library(name: "Adaptation", targets: ["Adaptation"]),
        .library(name: "Diagnostics", targets: ["Diagnostics"]),
        .library(name: "TimedText", targets: ["TimedText"]),
    ],
    targets: [
        // Floor 0: C libraries behind headers that show none of their types, and embedded data.
        .systemLibrary(
            name: "CICULibrary", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .target(name: "CICU", dependencies: ["CICULibrary"]),
        .systemLibrary(
            name: "CXMLLibrary", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CXML", dependencies: ["CXMLLibrary"]),
        .systemLibrary(
            name: "CCryptoLibrary", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CCrypto", dependencies: ["CCryptoLibrary"]),
        .systemLibrary(
            name: "CHarfBuzzLibrary", pkgConfig: "harfbuzz", providers: [.apt(["libharfbuzz-dev"])]),
        .target(name: "CHarfBuzz", dependencies: ["CHarfBuzzLibrary"]),
        .target(name: "CEmbedded", exclude: ["entities.txt"]),
        .target(name: "CFiles"),
        .target(name: "CText"),

        // Floor 1: tools.
        .target(name: "Arguments"),
        .target(name: "Diagnostics"),
        .target(name: "Digests", dependencies: ["CCrypto"]),
        .target(name: "Embedded", dependencies: ["CEmbedded"]),
        .target(name: "Files", dependencies: ["CFiles"]),
        .target(name: "Fonts", dependencies: ["CHarfBuzz"]),
        .target(name: "ICU", dependencies: ["CICU"]),
        .target(name: "XML", dependencies: ["CXML"]),

        // Floor 2: the trade.
        .target(
            name: "TimedText", dependencies: ["CText", "Diagnostics", "Embedded", "ICU", "XML"]),

        .target(
            name: "Adaptation",
            dependencies: ["Diagnostics", "Digests", "Embedded", "Fonts", "ICU", "TimedText"]),

        // Floor 3: faces.
        .target(
            name: "Commands",
            dependencies: [
                "Adaptation", "Arguments", "Diagnostics", "Files", "Fonts", "ICU", "TimedText",
            ]),

        // Floor 4: the program.
        .executableTarget(name: "tradewind", dependencies: ["Commands"]),

        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
        .executableTarget(
            name: "arguments-example", dependencies: ["Arguments"], path: "Tests/ArgumentsExample"),
        .testTarget(
            name: "ArgumentsTests", dependencies: ["Arguments", "TestSupport", "arguments-example"]),
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"],
            exclude: ["Snapshots"]),
        .testTarget(name: "DigestsTests", dependencies: ["Digests", "TestSupport"]),
        .testTarget(name: "EmbeddedTests", dependencies: ["Embedded", "TestSupport"]),
        .testTarget(name: "FilesTests", dependencies: ["CFiles", "Files", "TestSupport"]),
        .testTarget(name: "FontsTests", dependencies: ["Fonts", "TestSupport"]),
        .testTarget(name: "ICUTests", dependencies: ["ICU", "TestSupport"]),
        .testTarget(name: "XMLTests", dependencies: ["XML", "TestSupport"]),
        .testTarget(
            name: "TimedTextTests",
            dependencies: ["TimedText", "Diagnostics", "ICU", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "AdaptationTests",
            dependencies: [
                "Adaptation", "Diagnostics", "Embedded", "Fonts", "ICU", "TestSupport", "TimedText",
            ]),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "Adaptation", "Arguments", "Commands", "Diagnostics", "TimedText", "TestSupport",
            ],
            exclude: ["Goldens"]),
        .testTarget(name: "ToolTests", dependencies: ["TestSupport", "tradewind"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17
)

let bindings: Set = ["CCrypto", "CHarfBuzz", "CICU", "CXML", "CEmbedded", "CFiles", "CText"]
for target in package.targets where target.type != .system && !bindings.contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
