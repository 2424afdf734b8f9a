import Foundation
public import Testing

/// Expects a text to be the copy kept in `Snapshots` beside the test, or keeps it as the new copy
/// when `RECORD` is set. A difference is reported line by line.
public func expectSnapshot(
    _ text: String, _ name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
    let url = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
    let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard actual != expected else { return }
    let changes = actual.difference(from: expected).map {
        switch $0 {
        case .remove(let line, let text, _): "-\(line + 1): \(text)"
        case .insert(let line, let text, _): "+\(line + 1): \(text)"
        }
    }
    Issue.record(
        "\(name) changed:\n\(changes.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
