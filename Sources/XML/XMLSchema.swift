internal import CXML

/// A schema (XML Schema 1.0) that documents are validated by.
///
/// Nothing is opened but files of the schema's own folder: an address of another place stands for
/// the file of that name in it.
@safe
public final class XMLSchema: Sendable {
    /// Why a file can't be read as a schema.
    public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        /// What is wrong, in one sentence without a full stop.
        public let message: String

        public var description: String { message }
    }

    private nonisolated(unsafe) let handle: OpaquePointer
    private static let room = 1 << 14

    /// Reads a schema and those that it imports.
    ///
    /// - Parameters:
    ///   - name: The name of the file in the folder.
    ///   - folder: The path of the folder.
    /// - Throws: ``Fault`` when the file isn't a schema, or one that it imports isn't there.
    public init(_ name: String, in folder: String) throws(Fault) {
        var text = [CChar](repeating: 0, count: Self.room)
        let opened = unsafe text.withUnsafeMutableBufferPointer { buffer -> OpaquePointer? in
            guard let start = buffer.baseAddress else { return nil }
            return unsafe tw_xml_schema_create(
                folder, folder + "/" + name, start, buffer.count)
        }
        guard let opened = unsafe opened else {
            let first = Self.lines(text).first ?? "it can't be read"
            throw Fault(message: "'\(name)' isn't a schema that can be used: \(first)")
        }
        unsafe handle = opened
    }

    deinit { unsafe tw_xml_schema_free(handle) }

    /// What is wrong with a document, each with its line; nothing when it is valid.
    ///
    /// The document must have been read by ``XMLReader`` before, which refuses what could do harm.
    public func problems(in document: [UInt8]) -> [String] {
        var text = [CChar](repeating: 0, count: Self.room)
        let handle = unsafe handle
        let status = unsafe text.withUnsafeMutableBufferPointer { buffer -> Int32 in
            unsafe document.withUnsafeBufferPointer { bytes in
                guard let start = buffer.baseAddress, let first = bytes.baseAddress,
                    bytes.count <= Int(Int32.max)
                else { return -1 }
                return unsafe tw_xml_schema_validate(
                    handle, first, Int32(bytes.count), start, buffer.count)
            }
        }
        if status == 0 { return [] }
        let lines = Self.lines(text)
        return lines.isEmpty ? ["it can't be validated"] : lines
    }

    private static func lines(_ text: [CChar]) -> [String] {
        let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}
