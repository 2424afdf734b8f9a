internal import Diagnostics
internal import XML

/// Reads an XML file as elements of a few names that come one after the other.
///
/// As with TMX, a document type that names a file is passed over, and one with declarations is
/// refused.
struct ExchangeElements: ~Copyable {
    private var pieces: XMLPieces
    /// The names of the elements that are read whole.
    private let wanted: Set<String>
    private var open: [ExchangeElement] = []
    /// The root, without what it holds.
    private(set) var root: ExchangeElement?

    private static let depthLimit = 200

    init(
        _ source: ExchangeSource, wanted: Set<String>, findings: inout ExchangeFindings
    ) throws(ExchangeError) {
        self.wanted = wanted
        pieces = try XMLPieces.open(
            source, names: [], depthLimit: Self.depthLimit, findings: &findings)
    }

    /// The next element that is wanted, or `nil` at the end of the file.
    mutating func next(
        findings: inout ExchangeFindings
    ) throws(ExchangeError) -> ExchangeElement? {
        while true {
            guard let event = pieces.stream.next() else {
                if let failure = pieces.stream.failure { throw ExchangeError(failure) }
                guard try pieces.feed(findings: &findings) else { return nil }
                continue
            }
            switch event {
            case .problem(let problem): findings.add(problem)
            case .text(let range):
                if !open.isEmpty {
                    let text = pieces.stream.string(range)
                    open[open.count - 1].append(text)
                }
            case .start:
                let element = element()
                if root == nil { root = element }
                if !open.isEmpty || wanted.contains(element.name) { open.append(element) }
            case .end:
                guard let element = open.popLast() else { continue }
                if open.isEmpty { return element }
                open[open.count - 1].append(element)
            }
        }
    }

    private func element() -> ExchangeElement {
        func local(_ name: String) -> String {
            name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        }
        var element = ExchangeElement(name: local(pieces.stream.string(pieces.stream.spelling)))
        for index in pieces.stream.attributes.indices {
            let attribute = pieces.stream.attributes[index]
            element.attributes[pieces.stream.string(attribute.spelling)] =
                pieces.stream.string(attribute.value)
        }
        element.line = pieces.stream.line
        element.column = pieces.stream.column
        element.offset = pieces.stream.offset
        return element
    }
}
