public import Adaptation
internal import Diagnostics
internal import Digests
internal import Embedded
internal import Series
internal import TimedText

/// The platforms that are known: those that the program carries, and a team's own.
///
/// ```swift
/// let library = PlatformLibrary(overriding: [PlatformFile(path: "platforms/partner.jsonc", bytes: bytes)])
/// let youtube = try library.template("youtube", asOf: today)
/// ```
public struct PlatformLibrary: Sendable {
    /// The files by id; the last ones count first.
    private let files: [String: [PlatformFile]]

    /// Takes the platforms that the program carries, and others in their place or beside them.
    ///
    /// A file may extend the one whose place it takes.
    ///
    /// - Complexity: O(*n*) in the number of embedded files; no file is read.
    public init(overriding own: [PlatformFile] = []) {
        let folder = "templates/platforms/"
        let shipped = EmbeddedFile.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .filter { $0.hasPrefix(folder) }
            .compactMap { path in
                EmbeddedFile(path: path).map { PlatformFile(path: path, bytes: $0.bytes) }
            }
        files = Dictionary(grouping: shipped + own) { $0.id }
    }

    /// The ids of all platforms, in order.
    public var names: [String] {
        files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The platform of an id, as it holds on a day.
    ///
    /// Where files of one id hold for different days, the last one counts that holds on the day, else
    /// the last of all; whether it holds is for the gate to say.
    ///
    /// - Parameters:
    ///   - id: The name of the platform's file.
    ///   - day: The day on which a release goes out.
    /// - Returns: What the platform wants, with what it inherits.
    /// - Throws: ``PlatformError`` when there is none, or when a file has mistakes.
    public func template(
        _ id: String, asOf day: CalendarDay
    ) throws(PlatformError) -> PlatformTemplate {
        guard files[id] != nil else {
            throw .unknown(id: id, hint: Suggestion.hint(for: id, among: names))
        }
        let chain = try chain(of: id, asOf: day)
        var bytes: [UInt8] = []
        for link in chain {
            // A zero byte stands in no JSON text, so no two chains have the same bytes.
            if !bytes.isEmpty { bytes.append(0) }
            bytes += link.file.bytes
        }
        var older: JSONValue?
        for link in chain.dropFirst().reversed() {
            guard let root = link.root else { break }
            older =
                older.map { parent in
                    var inheritance = PlatformInheritance(place: 0..<0)
                    return inheritance.root(root, extending: parent)
                } ?? root
        }
        var reader = PlatformReader(file: chain[0].file)
        let result = reader.template(extending: older)
        guard var template = result, !reader.findings.contains(where: { $0.severity == .error })
        else { throw .invalid(id: id, findings: reader.findings) }
        template.ancestors = chain.dropFirst().map { $0.file.id }
        do {
            template.digest = "sha256:" + (try SHA256.hexadecimal(of: bytes.span))
        } catch {
            throw .digest(String(describing: error))
        }
        return template
    }

    /// A file and what it holds.
    private struct Link {
        var file: PlatformFile
        var level: Int
        var root: JSONValue?
    }

    /// The file of a platform and those that it inherits from, nearest first.
    private func chain(of id: String, asOf day: CalendarDay) throws(PlatformError) -> [Link] {
        var links: [Link] = []
        var next: (id: String, below: Int)? = (id, .max)
        while let wanted = next {
            guard let link = link(wanted.id, below: wanted.below, asOf: day) else {
                throw .unknownParent(id: links.last?.file.id ?? id, parent: wanted.id)
            }
            if links.contains(where: { $0.file == link.file }) {
                throw .cycle(links.map { $0.file.id } + [wanted.id])
            }
            links.append(link)
            next = link.root?["extends"]?.string.map { parent in
                // A file that takes the place of another may extend it.
                (parent, parent == wanted.id ? link.level : .max)
            }
        }
        return links
    }

    /// The last file of an id below a place that holds on a day, else the last of all.
    private func link(_ id: String, below level: Int, asOf day: CalendarDay) -> Link? {
        var last: Link?
        for (index, file) in (files[id] ?? []).enumerated().reversed() where index < level {
            var reader = DataReader(name: file.path, bytes: file.bytes, rule: "platform")
            let root = reader.root()
            let link = Link(file: file, level: index, root: root)
            let from = root?["validFrom"]?.string.flatMap { CalendarDay($0) }
            let to = root?["validTo"]?.string.flatMap { CalendarDay($0) }
            if Validity(from: from, to: to).holds(on: day) { return link }
            if last == nil { last = link }
        }
        return last
    }
}
