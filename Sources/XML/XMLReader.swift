internal import CXML

/// A reader of XML documents that is asked for one event after the other.
///
/// It reads UTF-8, whatever the document says of its encoding, and is made for documents that nobody
/// trusts: a document type declaration is refused, so there are neither entities nor other files;
/// the depth of elements and the number of attributes are limited; time is linear in the size.
///
///     var reader = XMLReader(Array("<a>text</a>".utf8))
///     while let event = try reader.next() { print(event) }
@safe
public struct XMLReader: ~Copyable {
    /// The document.
    public let bytes: [UInt8]
    private let parser: OpaquePointer?
    private var records = XMLRecords()
    private var fed: Int
    private var isAtEnd = false
    private var attributes = XMLAttributeLimit()
    private var place: XMLPlace
    private var failure: XMLError?
    private let start: Int

    /// libxml2 scans a piece again and again for the end of a tag, so pieces start small.
    private static let pieceSize = 1 << 16

    /// Creates a reader of a document, which may start with a byte order mark.
    public init(_ bytes: [UInt8], depthLimit: Int = 256) {
        self.bytes = bytes
        var start = 0
        while bytes.count >= start + 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB,
            bytes[start + 2] == 0xBF
        {
            start += 3
        }
        self.start = start
        fed = start
        place = XMLPlace(offset: start)
        unsafe parser = tw_xml_create(Int32(clamping: depthLimit))
    }

    deinit { unsafe tw_xml_free(parser) }

    /// The next event, or `nil` at the end of the document.
    ///
    /// - Throws: ``XMLError`` where the document can't be read on; events before come first.
    public mutating func next() throws(XMLError) -> XMLEvent? {
        while true {
            if let event = records.next(in: bytes, start: start, place: &place) { return event }
            if let failure {
                if let text = records.rest() { return text }
                throw failure
            }
            if isAtEnd { return records.rest() }
            try feed()
        }
    }

    private mutating func feed() throws(XMLError) {
        guard let parser = unsafe parser else {
            throw XMLError(
                code: .outOfMemory, message: "out of memory", libraryCode: 0, line: 1, column: 1,
                offset: 0)
        }
        let size = min(bytes.count - fed, fed == start ? 4096 : Self.pieceSize)
        let isTooMany = !attributes.accepts(bytes, upTo: fed + size)
        unsafe tw_xml_clear(parser)
        var status: Int32
        if isTooMany {
            let offset = attributes.tagStart
            // What comes before the tag is still delivered.
            status = unsafe bytes.withUnsafeBufferPointer {
                unsafe tw_xml_feed(
                    parser, $0.baseAddress.map { unsafe $0 + fed }, Int32(max(0, offset - fed)), 0)
            }
            if status == TW_XML_GOOD {
                failure = error(.tooMany, "a tag has too many attributes", 0, at: offset)
            }
        } else if size == 0 {
            let isText = bytes.last { $0 == 0x3C || $0 == 0x3E } == 0x3E
            status = unsafe tw_xml_feed(parser, nil, 0, isText ? 2 : 1)
            isAtEnd = true
        } else {
            status = unsafe bytes.withUnsafeBufferPointer {
                unsafe tw_xml_feed(parser, $0.baseAddress.map { unsafe $0 + fed }, Int32(size), 0)
            }
            fed += size
        }
        var count = 0
        let address = unsafe tw_xml_records(parser, &count)
        unsafe records.take(UnsafeRawBufferPointer(start: address, count: count))
        guard status != TW_XML_GOOD else { return }
        let offset = start + Int(clamping: unsafe tw_xml_offset(parser))
        var message = unsafe String(cString: tw_xml_message(parser))
        while let last = message.last, last.isWhitespace { message.removeLast() }
        let code: XMLError.Code =
            switch status {
            case Int32(TW_XML_DOCTYPE): .documentType
            case Int32(TW_XML_TOO_DEEP): .tooDeep
            case Int32(TW_XML_TOO_MANY_NAMESPACES): .tooMany
            case Int32(TW_XML_NO_MEMORY): .outOfMemory
            default: .notWellFormed
            }
        failure = error(
            code, message.isEmpty ? "the document isn't well-formed" : message,
            unsafe Int(tw_xml_code(parser)), at: offset)
    }

    private func error(
        _ code: XMLError.Code, _ message: String, _ libraryCode: Int, at offset: Int
    ) -> XMLError {
        var place = XMLPlace(offset: start)
        place.advance(to: offset, in: bytes)
        return XMLError(
            code: code, message: message, libraryCode: libraryCode, line: place.line,
            column: place.column, offset: min(offset, bytes.count))
    }
}
