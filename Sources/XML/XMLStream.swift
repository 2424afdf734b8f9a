internal import CXML

/// A parser for XML files too long to keep: it is fed piece by piece, and makes no strings.
///
/// Names that are of interest are given once and come back as numbers; texts come as ranges of
/// ``records``, which hold until the next piece is fed. What XML can't hold, such as control
/// characters, bytes that aren't UTF-8 and entities of HTML, is replaced and told as a problem. A
/// document type may name a file, which isn't opened; declarations inside it are refused. The depth
/// and the number of attributes are limited, memory is constant, and time is linear.
///
///     var stream = XMLStream(names: ["a", "xml:lang"])
///     stream.feed(Array("<a xml:lang='th'>text</a>".utf8), isLast: true)
///     while let event = stream.next() { print(event) }
@safe
public struct XMLStream: ~Copyable {
    /// How a file writes its characters.
    public enum Encoding: Sendable, Hashable {
        case utf8, utf16LittleEndian, utf16BigEndian
    }

    /// An attribute of the start tag that was read last.
    public struct Attribute: Sendable, Hashable {
        /// The number of its name, or ``XMLStream/unknown``.
        public var name: Int
        /// Where an unknown name stands in the records.
        public var spelling: Range<Int>
        /// Where its value stands in the records.
        public var value: Range<Int>
    }

    /// The number of every name that wasn't given.
    public static let unknown = 0xFFFF

    /// The bytes that ranges are about.
    public private(set) var records: [UInt8] = []
    /// The attributes of the start tag that was read last.
    public private(set) var attributes: [Attribute] = []
    /// Where the name of the tag read last stands in the records, when it is unknown.
    public private(set) var spelling = 0..<0
    /// The line of the start tag that was read last, from 1.
    public private(set) var line = 1
    /// Its column in Unicode scalars, from 1.
    public private(set) var column = 1
    /// Its offset in the text in UTF-8.
    public private(set) var offset = 0
    /// Why the stream can't be read on; the events before it come first.
    public private(set) var failure: XMLError?

    private let parser: OpaquePointer?
    private var position = 0

    /// Creates a stream that knows some names, such as `seg` and `xml:lang`.
    public init(names: [String], encoding: Encoding = .utf8, depthLimit: Int = 256) {
        let code =
            switch encoding {
            case .utf8: TW_XML_UTF8
            case .utf16LittleEndian: TW_XML_UTF16_LE
            case .utf16BigEndian: TW_XML_UTF16_BE
            }
        unsafe parser = tw_xml_stream_create(Int32(code), Int32(clamping: depthLimit))
        guard let parser = unsafe parser else { return }
        for name in names where unsafe tw_xml_stream_name(parser, name) == 0 { break }
    }

    deinit { unsafe tw_xml_stream_free(parser) }

    /// How many problems weren't told, because there were too many.
    public var untoldProblems: Int {
        guard let parser = unsafe parser else { return 0 }
        return unsafe Int(clamping: tw_xml_stream_left_out(parser))
    }

    /// Feeds the next piece. All events of the piece before must have been taken.
    ///
    /// - Complexity: O(*n*) in the size of the piece.
    public mutating func feed(_ bytes: [UInt8], isLast: Bool) {
        guard failure == nil else { return }
        guard let parser = unsafe parser else {
            failure = XMLError(
                code: .outOfMemory, message: "out of memory", libraryCode: 0, line: 1, column: 1,
                offset: 0)
            return
        }
        unsafe tw_xml_stream_clear(parser)
        let status = unsafe bytes.withUnsafeBufferPointer {
            unsafe tw_xml_stream_feed(
                parser, $0.baseAddress, Int32(clamping: $0.count), isLast ? 1 : 0)
        }
        var count = 0
        let address = unsafe tw_xml_stream_records(parser, &count)
        records.removeAll(keepingCapacity: true)
        unsafe records.append(contentsOf: UnsafeRawBufferPointer(start: address, count: count))
        position = 0
        if status != TW_XML_GOOD { failure = unsafe error(parser, status) }
    }

    /// The next event, or `nil` when another piece has to be fed.
    public mutating func next() -> XMLStreamEvent? {
        guard position < records.count else { return nil }
        let kind = records[position]
        position += 1
        switch Int(kind) {
        case TW_XML_TEXT:
            let range = sized()
            return .text(range)
        case TW_XML_END:
            let (element, spelling) = name()
            self.spelling = spelling
            return .end(element)
        case TW_XML_PROBLEM: return .problem(problem())
        default:
            line = number32()
            column = number32()
            offset = number64()
            let (element, spelling) = name()
            self.spelling = spelling
            attributes.removeAll(keepingCapacity: true)
            for _ in 0..<number16() {
                let (attribute, spelling) = name()
                attributes.append(Attribute(name: attribute, spelling: spelling, value: sized()))
            }
            return .start(element)
        }
    }

    /// A range of the records as a string.
    public borrowing func string(_ range: Range<Int>) -> String {
        String(decoding: records[range], as: UTF8.self)
    }

    private mutating func problem() -> XMLStreamProblem {
        let kind: XMLStreamProblem.Kind =
            switch Int(records[position]) {
            case TW_XML_BAD_REFERENCE: .badReference
            case TW_XML_BAD_BYTES: .badBytes
            case TW_XML_LONE_SURROGATE: .loneSurrogate
            case TW_XML_UNKNOWN_ENTITY: .unknownEntity
            case TW_XML_BARE_AMPERSAND: .bareAmpersand
            default: .forbiddenCharacter
            }
        position += 1
        return XMLStreamProblem(
            kind: kind, value: number32(), line: number32(), column: number32(),
            offset: number64())
    }

    @unsafe
    private func error(_ parser: OpaquePointer, _ status: Int32) -> XMLError {
        var message = unsafe String(cString: tw_xml_stream_message(parser))
        while let last = message.last, last.isWhitespace { message.removeLast() }
        let code: XMLError.Code =
            switch Int(status) {
            case TW_XML_DOCTYPE: .documentType
            case TW_XML_TOO_DEEP: .tooDeep
            case TW_XML_TOO_MANY_NAMESPACES: .tooMany
            case TW_XML_NO_MEMORY: .outOfMemory
            default: .notWellFormed
            }
        var line: UInt32 = 1
        var column: UInt32 = 1
        var offset: UInt64 = 0
        unsafe tw_xml_stream_place(parser, &line, &column, &offset)
        if code == .outOfMemory { message = "out of memory" }
        return XMLError(
            code: code, message: message.isEmpty ? "the document isn't well-formed" : message,
            libraryCode: 0, line: Int(line), column: Int(column), offset: Int(clamping: offset))
    }

    private mutating func name() -> (Int, Range<Int>) {
        let number = number16()
        return (number, number == Self.unknown ? sized() : 0..<0)
    }

    private mutating func sized() -> Range<Int> {
        let count = number32()
        defer { position += count }
        return position..<position + count
    }

    private mutating func number16() -> Int {
        defer { position += 2 }
        return unsafe records.withUnsafeBytes {
            unsafe Int($0.loadUnaligned(fromByteOffset: position, as: UInt16.self))
        }
    }

    private mutating func number32() -> Int {
        defer { position += 4 }
        return unsafe records.withUnsafeBytes {
            unsafe Int($0.loadUnaligned(fromByteOffset: position, as: UInt32.self))
        }
    }

    private mutating func number64() -> Int {
        defer { position += 8 }
        return unsafe records.withUnsafeBytes {
            unsafe Int(clamping: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        }
    }
}
