/// The lines of the files of minisign: comments and Base64.
struct KeyLines {
    static let untrusted = "untrusted comment: "
    static let trusted = "trusted comment: "
    /// The longest untrusted comment with its label, in bytes, that minisign reads.
    static let untrustedLimit = 1024
    /// The longest trusted comment with its label, in bytes, that minisign reads.
    static let trustedLimit = 8192

    private var rest: [Substring]
    private var number = 0
    private let file: String

    /// Splits a file into lines; `file` is what it is called in errors.
    init(_ text: String, file: String) {
        self.file = file
        var lines = text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
        while lines.last?.isEmpty == true { lines.removeLast() }
        rest = lines
    }

    /// What follows the label of a comment on the next line.
    mutating func comment(_ label: String) throws(KeyError) -> String {
        let line = try next("'\(label)…'")
        guard line.utf8.starts(with: label.utf8) else {
            throw malformed("doesn't begin with '\(label)'")
        }
        return String(decoding: line.utf8.dropFirst(label.utf8.count), as: UTF8.self)
    }

    /// The bytes that the next line spells in Base64.
    mutating func bytes(_ count: Int, _ what: String) throws(KeyError) -> [UInt8] {
        let line = try next(what)
        guard let bytes = Base64.bytes(of: line) else { throw malformed("isn't Base64") }
        guard bytes.count == count else {
            throw malformed("holds \(bytes.count) bytes, and \(what) has \(count)")
        }
        return bytes
    }

    /// Nothing stands after the last line.
    func finish() throws(KeyError) {
        if !rest.isEmpty {
            throw .malformed("\(file), line \(number + 1): nothing should stand here")
        }
    }

    func malformed(_ what: String) -> KeyError { .malformed("\(file), line \(number): \(what)") }

    private mutating func next(_ what: String) throws(KeyError) -> Substring {
        number += 1
        guard !rest.isEmpty else { throw malformed("\(what) is missing") }
        return rest.removeFirst()
    }

    /// Checks that a comment can stand in a file.
    static func check(_ comment: String, limit: Int) throws(KeyError) {
        guard !comment.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" }) else {
            throw .comment("a comment stands on one line, without control characters but tabs")
        }
        guard comment.utf8.count < limit - trusted.utf8.count - 8 else {
            throw .comment("a comment has fewer than \(limit - trusted.utf8.count - 8) bytes")
        }
    }
}
