// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "tradewind", path: "../..")],
    targets: [
        .target(name: "CBound"),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CBound",
                .product(name: "Adaptation", package: "tradewind"),
                .product(name: "Diagnostics", package: "tradewind"),
                .product(name: "Releases", package: "tradewind"),
                .product(name: "Series", package: "tradewind"),
                .product(name: "TimedText", package: "tradewind"),
                .product(name: "TranslationMemory", package: "tradewind"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
