public import Diagnostics
internal import FoundationEssentials
internal import TimedText

/// Reads a change log.
public struct ChangeLogReader {
    /// Why a log can't be read.
    public struct Failure: Error, Sendable {
        /// What is the matter, and where.
        public let finding: Finding
    }

    private let source: SourceText

    private init(_ source: SourceText) { self.source = source }

    /// Reads a log.
    ///
    /// - Throws: ``Failure`` with the place where the log isn't what was written.
    public static func read(_ bytes: [UInt8], name: String) throws(Failure) -> ChangeLog {
        let source = SourceText(name: name, text: String(decoding: bytes, as: UTF8.self))
        return try ChangeLogReader(source).log()
    }

    private func log() throws(Failure) -> ChangeLog {
        let root: JSONValue
        do {
            var scanner = JSONScanner(source.bytes)
            root = try scanner.value()
            try scanner.finish()
        } catch {
            throw failure(error.message, error.range)
        }
        guard root["version"]?.number == Double(ChangeLog.version) else {
            throw failure("this is no change log of version \(ChangeLog.version)", root.range)
        }
        var log = ChangeLog(
            tool: root["tool"]?.string ?? "", command: root["command"]?.string ?? "",
            path: root["log"]?.string ?? "")
        for file in try list("files", of: root) { log.files.append(try read(file)) }
        return log
    }

    private func read(_ value: JSONValue) throws(Failure) -> ChangeLog.File {
        var file = ChangeLog.File(
            input: try text("input", of: value), output: try text("output", of: value),
            locale: try text("locale", of: value), rules: try text("rules", of: value),
            written: try text("written", of: value))
        file.market = value["market"]?.string
        file.profile = value["profile"]?.string
        file.remarks = value["remarks"]?.array?.compactMap { $0.string } ?? []
        for cut in value["left"]?.array ?? [] { file.left.append(try left(cut)) }
        for suggestion in value["suggestions"]?.array ?? [] {
            file.suggestions.append(
                ChangeLog.Suggestion(
                    cue: Int(exactly: try number("cue", of: suggestion)) ?? 0,
                    kind: try text("kind", of: suggestion),
                    original: try text("original", of: suggestion),
                    proposal: suggestion["proposal"]?.string,
                    reason: try text("reason", of: suggestion)))
        }
        for change in try list("changes", of: value) {
            file.changes.append(
                CueChange(
                    rule: try text("rule", of: change), reason: try text("reason", of: change),
                    before: try states("before", of: change),
                    after: try states("after", of: change)))
        }
        if let encoded = value["originalBase64"] {
            guard let data = encoded.string.flatMap({ Data(base64Encoded: $0) }) else {
                throw failure("the original isn't in Base64", encoded.range)
            }
            file.original = Array(data)
        } else {
            file.original = Array(try text("original", of: value).utf8)
        }
        return file
    }

    private func left(_ value: JSONValue) throws(Failure) -> ChangeLog.Left {
        ChangeLog.Left(
            cue: Int(exactly: try number("cue", of: value)) ?? 0,
            start: try time("start", of: value), length: try number("length", of: value),
            fits: try number("fits", of: value), cut: try number("cut", of: value),
            duration: try time("duration", of: value))
    }

    private func number(_ name: String, of value: JSONValue) throws(Failure) -> Double {
        let member = try member(name, of: value)
        guard let number = member.number else {
            throw failure("'\(name)' must be a number", member.range)
        }
        return number
    }

    private func states(_ name: String, of value: JSONValue) throws(Failure) -> [CueState] {
        var states: [CueState] = []
        for state in try list(name, of: value) {
            states.append(
                CueState(
                    number: Int(exactly: state["number"]?.number ?? 0) ?? 0,
                    identifier: state["identifier"]?.string ?? "",
                    start: try time("start", of: state), end: try time("end", of: state),
                    payload: try text("text", of: state)))
        }
        return states
    }

    private func time(_ name: String, of value: JSONValue) throws(Failure) -> Int64 {
        let member = try member(name, of: value)
        guard let time = member.number.flatMap({ Int64(exactly: $0) }) else {
            throw failure("'\(name)' must be milliseconds", member.range)
        }
        return time
    }

    private func text(_ name: String, of value: JSONValue) throws(Failure) -> String {
        let member = try member(name, of: value)
        guard let text = member.string else {
            throw failure("'\(name)' must be a text", member.range)
        }
        return text
    }

    private func list(_ name: String, of value: JSONValue) throws(Failure) -> [JSONValue] {
        let member = try member(name, of: value)
        guard let list = member.array else {
            throw failure("'\(name)' must be a list", member.range)
        }
        return list
    }

    private func member(_ name: String, of value: JSONValue) throws(Failure) -> JSONValue {
        guard let member = value[name] else {
            throw failure("'\(name)' is missing", value.range)
        }
        return member
    }

    private func failure(_ message: String, _ range: Range<Int>) -> Failure {
        Failure(
            finding: Finding(
                rule: "change-log", severity: .error, message: message, range: source.range(range)))
    }
}
