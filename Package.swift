// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "tradewind",
    products: [
        .executable(name: "tradewind", targets: ["tradewind"]),
        .library(name: "Adaptation", targets: ["Adaptation"]),
        .library(name: "Diagnostics", targets: ["Diagnostics"]),
        .library(name: "Media", targets: ["Media"]),
        .library(name: "Releases", targets: ["Releases"]),
        .library(name: "Series", targets: ["Series"]),
        .library(name: "TimedText", targets: ["TimedText"]),
        .library(name: "Translation", targets: ["Translation"]),
        .library(name: "TranslationMemory", targets: ["TranslationMemory"]),
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
        .systemLibrary(
            name: "CSQLiteLibrary", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CSQLite", dependencies: ["CSQLiteLibrary"]),
        // These four are loaded when they are first needed, so that other commands start fast.
        .target(name: "CArchive"),
        .target(name: "CMedia"),
        .target(name: "CMicroHTTPD"),
        .target(name: "CPostgreSQL"),
        .target(name: "CMatching"),
        .target(name: "CEmbedded", exclude: ["entities.txt"]),
        .target(name: "CFiles"),
        .target(name: "CText"),

        // Floor 1: tools.
        .target(name: "Archives", dependencies: ["CArchive", "Files"]),
        .target(name: "Arguments"),
        .target(name: "Database", dependencies: ["CPostgreSQL", "CSQLite"]),
        .target(name: "Diagnostics"),
        .target(name: "Digests", dependencies: ["CCrypto", "Files"]),
        .target(name: "Embedded", dependencies: ["CEmbedded"]),
        .target(name: "Files", dependencies: ["CFiles"]),
        .target(name: "Fonts", dependencies: ["CHarfBuzz"]),
        .target(name: "HTTP", dependencies: ["CMicroHTTPD"]),
        .target(name: "ICU", dependencies: ["CICU"]),
        .target(name: "Media", dependencies: ["CMedia", "Files"]),
        .target(name: "XML", dependencies: ["CXML"]),

        // Floor 2: the trade.
        .target(
            name: "TimedText", dependencies: ["CText", "Diagnostics", "Embedded", "ICU", "XML"]),

        .target(
            name: "Adaptation",
            dependencies: ["Diagnostics", "Digests", "Embedded", "Fonts", "ICU", "TimedText"]),

        .target(
            name: "TranslationMemory",
            dependencies: [
                "Archives", "CMatching", "Database", "Diagnostics", "Digests", "Files", "ICU",
                "TimedText", "XML",
            ]),
        .target(
            name: "Translation",
            dependencies: [
                "Adaptation", "Diagnostics", "Digests", "ICU", "TimedText", "TranslationMemory",
                "XML",
            ]),

        .target(
            name: "Series",
            dependencies: [
                "Adaptation", "Archives", "Diagnostics", "Digests", "Embedded", "Files", "Fonts",
                "ICU", "TimedText",
            ]),
        .target(
            name: "Releases",
            dependencies: [
                "Adaptation", "Archives", "Diagnostics", "Digests", "Embedded", "Files", "ICU",
                "Media", "Series", "TimedText", "XML",
            ]),

        // Floor 3: faces.
        .target(
            name: "Server",
            dependencies: [
                "Database", "Diagnostics", "HTTP", "ICU", "TimedText", "Translation",
                "TranslationMemory",
            ]),
        .target(
            name: "Commands",
            dependencies: [
                "Adaptation", "Archives", "Arguments", "Database", "Diagnostics", "Digests",
                "Embedded", "Files", "Fonts", "HTTP", "ICU", "Media", "Releases", "Series",
                "Server", "TimedText", "Translation", "TranslationMemory", "XML",
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
        .testTarget(name: "ArchivesTests", dependencies: ["Archives", "Files", "TestSupport"]),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "TestSupport"]),
        .testTarget(name: "DigestsTests", dependencies: ["Digests", "Files", "TestSupport"]),
        .testTarget(name: "EmbeddedTests", dependencies: ["Embedded", "TestSupport"]),
        .testTarget(name: "FilesTests", dependencies: ["CFiles", "Files", "TestSupport"]),
        .testTarget(name: "FontsTests", dependencies: ["Fonts", "TestSupport"]),
        .testTarget(name: "HTTPTests", dependencies: ["HTTP", "TestSupport"]),
        .testTarget(name: "ICUTests", dependencies: ["ICU", "TestSupport"]),
        .testTarget(name: "MediaTests", dependencies: ["Files", "Media", "TestSupport"]),
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
        .executableTarget(
            name: "memory-writer", dependencies: ["Database", "TranslationMemory"],
            path: "Tests/MemoryWriter"),
        .testTarget(
            name: "TranslationMemoryTests",
            dependencies: [
                "Archives", "Database", "Diagnostics", "Files", "ICU", "TestSupport",
                "TranslationMemory", "XML", "memory-writer",
            ]),
        .testTarget(
            name: "TranslationTests",
            dependencies: [
                "Adaptation", "Diagnostics", "ICU", "TestSupport", "TimedText", "Translation",
                "TranslationMemory", "XML",
            ]),
        .testTarget(
            name: "SeriesTests",
            dependencies: [
                "Adaptation", "Archives", "Diagnostics", "Embedded", "Files", "ICU", "Series",
                "TestSupport", "TimedText",
            ]),
        .testTarget(
            name: "ReleasesTests",
            dependencies: [
                "Adaptation", "Archives", "Diagnostics", "Digests", "Embedded", "Files", "ICU",
                "Media", "Releases", "Series", "TestSupport", "TimedText", "XML",
            ]),
        .testTarget(
            name: "ServerTests",
            dependencies: ["Database", "HTTP", "ICU", "Server", "TestSupport", "TranslationMemory"]),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "Adaptation", "Arguments", "Commands", "Diagnostics", "HTTP", "TimedText",
                "TestSupport",
            ],
            exclude: ["Goldens"]),
        .testTarget(name: "ToolTests", dependencies: ["TestSupport", "tradewind"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17
)

let bindings: Set = [
    "CArchive", "CCrypto", "CHarfBuzz", "CICU", "CMatching", "CMedia", "CMicroHTTPD",
    "CPostgreSQL", "CSQLite", "CXML", "CEmbedded", "CFiles", "CText",
]
for target in package.targets where target.type != .system && !bindings.contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
