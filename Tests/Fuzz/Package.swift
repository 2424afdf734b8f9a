// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "tradewind", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                .product(name: "Diagnostics", package: "tradewind"),
                .product(name: "Media", package: "tradewind"),
                .product(name: "Series", package: "tradewind"),
                .product(name: "TimedText", package: "tradewind"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
