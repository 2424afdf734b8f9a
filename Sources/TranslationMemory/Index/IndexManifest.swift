internal import Files

/// The file that says which segments an index has. It is replaced as a whole, so that a reader sees
/// the index before or after a change and nothing between.
struct IndexManifest: Sendable, Equatable {
    static let name = "manifest"
    private static let title = "tradewind match index 1"

    var symbols: IndexSymbols
    /// The version of the normalisation.
    var version: String
    /// The last change of the store that is in the segments.
    var sequence: Int64
    /// Grows with each manifest of the folder.
    var generation: Int64
    /// The names of the segments and of their deletions.
    var parts: [Part]

    struct Part: Sendable, Equatable {
        var segment: String
        var deletions: String?
    }

    /// The lines of the file, the last one with the checksum of those before.
    var bytes: [UInt8] {
        var lines = [
            Self.title, "symbols \(symbols.rawValue)", "sequence \(sequence)",
            "generation \(generation)", "version \(version)",
        ]
        for part in parts {
            lines.append("part \(part.segment)" + (part.deletions.map { " \($0)" } ?? ""))
        }
        let body = Array((lines.joined(separator: "\n") + "\n").utf8)
        let sum = String(SectionData.bytes(body).checksum, radix: 16)
        return body + Array("checksum \(sum)\n".utf8)
    }

    /// Reads the manifest of a folder; `nil` when there is none.
    init?(folder: String) throws(IndexError) {
        let path = folder + "/" + Self.name
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try File.read(path, limit: 1 << 24)
        } catch {
            if error.isMissing { return nil }
            throw .file(error)
        }
        try self.init(bytes, path: path)
    }

    init(
        symbols: IndexSymbols, version: String, sequence: Int64, generation: Int64, parts: [Part]
    ) {
        self.symbols = symbols
        self.version = String(version.unicodeScalars.map { $0.value < 32 ? " " : Character($0) })
        self.sequence = sequence
        self.generation = generation
        self.parts = parts
    }

    init(_ bytes: [UInt8], path: String) throws(IndexError) {
        let damaged = IndexError.damaged(path: path, reason: "it isn't whole")
        guard let end = bytes.dropLast().lastIndex(of: 0x0A), bytes.last == 0x0A else {
            throw damaged
        }
        let body = Array(bytes[...end])
        let sum = String(SectionData.bytes(body).checksum, radix: 16)
        guard bytes[(end + 1)...].elementsEqual("checksum \(sum)\n".utf8) else { throw damaged }
        let lines = String(decoding: body, as: UTF8.self).split(separator: "\n")
        guard let title = lines.first, title == Self.title else {
            throw .outdated(path: path, version: String(lines.first ?? ""))
        }
        var fields: [Substring: Substring] = [:]
        parts = []
        for line in lines.dropFirst() {
            let pieces = line.split(separator: " ", maxSplits: 1)
            guard pieces.count == 2 || pieces == ["version"] else { throw damaged }
            let value = pieces.count == 2 ? pieces[1] : ""
            if pieces[0] == "part" {
                let names = value.split(separator: " ").map { String($0) }
                guard let segment = names.first, !value.contains("/") else { throw damaged }
                parts.append(Part(segment: segment, deletions: names.count > 1 ? names[1] : nil))
            } else {
                fields[pieces[0]] = value
            }
        }
        guard
            let symbols = fields["symbols"].flatMap({ UInt32($0) }).flatMap({
                IndexSymbols(rawValue: $0)
            }), let sequence = fields["sequence"].flatMap({ Int64($0) }),
            let generation = fields["generation"].flatMap({ Int64($0) })
        else { throw damaged }
        self.symbols = symbols
        self.sequence = sequence
        self.generation = generation
        version = fields["version"].map { String($0) } ?? ""
    }

    /// Replaces the manifest of a folder.
    func write(to folder: String) throws(IndexError) {
        do throws(FileError) {
            var writer = try FileWriter(path: folder + "/" + Self.name)
            try SectionData.bytes(bytes).write(to: &writer)
            try writer.finish()
        } catch {
            throw .file(error)
        }
    }
}
