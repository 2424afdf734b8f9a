internal import Diagnostics

/// Takes the lines of a PO file apart.
struct POParser {
    var findings: ExchangeFindings
    private(set) var entries: [POEntry] = []

    /// What a string that goes on over lines belongs to.
    private enum Part { case context, source, plural, target(Int), previous }

    private var entry = POEntry("", [])
    private var hasSource = false
    private var part: Part?
    private var line = 0

    /// The most plural forms of a message.
    private static let formLimit = 16

    init(file findings: ExchangeFindings) { self.findings = findings }

    mutating func parse(_ bytes: [UInt8]) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            var stop = start
            while stop < bytes.count, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
            line += 1
            take(bytes[start..<stop])
            let isPair = stop + 1 < bytes.count && bytes[stop] == 0x0D && bytes[stop + 1] == 0x0A
            start = stop + (isPair ? 2 : 1)
        }
        finish()
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) {
        var bytes = Self.trimmed(bytes)
        guard let first = bytes.first else {
            finish()
            return
        }
        var isObsolete = false
        var isPrevious = false
        if first == 0x23 {
            if bytes.starts(with: "#~".utf8) {
                isObsolete = true
                bytes = Self.trimmed(bytes.dropFirst(2))
            }
            if bytes.first == 0x7C {
                // An obsolete message can have the text before, too: `#~| msgid`.
                isPrevious = true
                bytes = Self.trimmed(bytes.dropFirst())
            } else if bytes.starts(with: "#|".utf8) {
                isPrevious = true
                bytes = Self.trimmed(bytes.dropFirst(2))
            } else if bytes.first == 0x23 {
                takeComment(bytes)
                return
            }
        }
        if isObsolete, !isPrevious { entry.isObsolete = true }
        guard !bytes.isEmpty else { return }
        if isPrevious { startIfDone() }
        if bytes.first != 0x22 {
            guard let keyword = takeKeyword(&bytes, isPrevious: isPrevious) else {
                findings.add("po-bad-line", .warning, "the line isn't one of PO", line: line)
                part = nil
                return
            }
            part = keyword
            if isObsolete { entry.isObsolete = true }
        }
        guard let part else {
            findings.add("po-bad-line", .warning, "the text belongs to no message", line: line)
            return
        }
        append(string(bytes), to: part)
    }

    /// A comment after a message begins the next one.
    private mutating func startIfDone() {
        if !entry.targets.isEmpty { finish() }
        if entry.line == 0 { entry.line = line }
    }

    private mutating func takeComment(_ bytes: ArraySlice<UInt8>) {
        startIfDone()
        let second = bytes.dropFirst().first
        let text = String(
            decoding: Self.trimmed(bytes.dropFirst(second == nil || second == 0x20 ? 1 : 2)),
            as: UTF8.self)
        switch second {
        case 0x2E: entry.extractedComments.append(text)
        case 0x3A: entry.references += text.split(separator: " ").map { String($0) }
        case 0x2C:
            entry.flags += text.split(separator: ",")
                .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        case nil, 0x20: entry.comments.append(text)
        default:
            entry.comments.append(
                String(decoding: Self.trimmed(bytes.dropFirst()), as: UTF8.self))
        }
    }

    private mutating func takeKeyword(
        _ bytes: inout ArraySlice<UInt8>, isPrevious: Bool
    ) -> Part? {
        let word = bytes.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x22 }
        let name = String(decoding: word, as: UTF8.self)
        bytes = Self.trimmed(bytes.dropFirst(word.count))
        if isPrevious { return name == "msgid" ? .previous : .target(-1) }
        switch name {
        case "msgctxt":
            if hasSource { finish() }
            startIfDone()
            entry.context = ""
            return .context
        case "msgid":
            if hasSource { finish() }
            startIfDone()
            hasSource = true
            return .source
        case "msgid_plural" where hasSource:
            entry.plural = ""
            return .plural
        case "msgstr" where hasSource: return start(form: 0)
        default:
            guard hasSource, name.hasPrefix("msgstr["), name.hasSuffix("]"),
                let form = Int(name.dropFirst(7).dropLast()), (0..<Self.formLimit).contains(form)
            else { return nil }
            return start(form: form)
        }
    }

    private mutating func start(form: Int) -> Part {
        while entry.targets.count <= form { entry.targets.append("") }
        return .target(form)
    }

    private mutating func append(_ text: String, to part: Part) {
        switch part {
        case .context: entry.context = (entry.context ?? "") + text
        case .source: entry.source += text
        case .plural: entry.plural = (entry.plural ?? "") + text
        case .previous: entry.previousSource = (entry.previousSource ?? "") + text
        case .target(let form):
            if entry.targets.indices.contains(form) { entry.targets[form] += text }
        }
    }

    private mutating func finish() {
        if hasSource {
            if entry.targets.isEmpty {
                findings.add(
                    "po-missing-translation", .warning, "the message has no msgstr",
                    line: entry.line)
                entry.targets = [""]
            }
            entries.append(entry)
        } else if entry.isObsolete || entry.context != nil {
            findings.add("po-bad-line", .warning, "the message has no msgid", line: line)
        }
        // Comments without a message belong to none.
        entry = POEntry("", [])
        hasSource = false
        part = nil
    }

    /// The string in quotation marks, with its escapes resolved.
    private mutating func string(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.first == 0x22 else {
            findings.add("po-bad-string", .warning, "the text isn't in quotation marks", line: line)
            return ""
        }
        var output: [UInt8] = []
        var rest = bytes.dropFirst()
        while let byte = rest.popFirst() {
            if byte == 0x22 {
                if !rest.isEmpty {
                    findings.add(
                        "po-bad-string", .warning, "something follows the quotation mark",
                        line: line)
                }
                return String(decoding: output, as: UTF8.self)
            }
            guard byte == 0x5C, let escaped = rest.popFirst() else {
                output.append(byte)
                continue
            }
            output.append(Self.unescaped(escaped, &rest))
        }
        findings.add("po-bad-string", .warning, "the quotation marks aren't closed", line: line)
        return String(decoding: output, as: UTF8.self)
    }

    private static func unescaped(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8 {
        switch byte {
        case 0x6E: return 0x0A
        case 0x74: return 0x09
        case 0x72: return 0x0D
        case 0x61: return 0x07
        case 0x62: return 0x08
        case 0x66: return 0x0C
        case 0x76: return 0x0B
        case 0x30...0x37:
            var value = Int(byte) - 0x30
            for _ in 0..<2 {
                guard let next = rest.first, (0x30...0x37).contains(next) else { break }
                value = value * 8 + Int(next) - 0x30
                rest.removeFirst()
            }
            return UInt8(truncatingIfNeeded: value)
        case 0x78:
            var value = 0
            var digits = 0
            while digits < 2, let next = rest.first, let digit = hexadecimal(next) {
                value = value * 16 + digit
                digits += 1
                rest.removeFirst()
            }
            return digits == 0 ? byte : UInt8(value)
        default: return byte
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46, 0x61...0x66: Int(byte & 0xDF) - 0x37
        default: nil
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D {
            bytes.removeLast()
        }
        return bytes
    }
}
