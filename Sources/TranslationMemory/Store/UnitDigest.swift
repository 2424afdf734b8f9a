internal import Database
internal import Digests

/// What makes a unit the same as another: both texts with their markup, and where it stands.
///
/// Of the context, the title, the episode, the identifier, the speaker and the source texts before
/// and after count. Cue numbers and times don't: they change whenever a file is retimed or a cue is
/// put in before, and the same line would be there twice. Texts are the same when their bytes are.
struct UnitDigest: Sendable, Hashable {
    // The first 16 bytes of a SHA-256: two units of one digest can't be made on purpose. As two
    // numbers, they are found faster than as bytes.
    let first: Int64
    let rest: Int64

    init(_ unit: TranslationUnit, _ writer: inout ByteWriter) throws(DatabaseError) {
        writer.removeAll()
        writer.write(unit.source.text)
        CodeCoding.write(unit.source.codes, to: &writer)
        writer.write(unit.target.text)
        CodeCoding.write(unit.target.codes, to: &writer)
        let context = unit.context
        writer.write(context.title)
        writer.write(context.episode)
        writer.write(context.id)
        writer.write(context.speaker)
        writer.write(context.previous)
        writer.write(context.next)
        let bytes: [UInt8]
        do {
            var digest = try SHA256()
            try digest.update(writer.bytes.span)
            bytes = try digest.finish()
        } catch {
            throw DatabaseError(.statement, error.description)
        }
        first = Self.number(bytes[0..<8])
        rest = Self.number(bytes[8..<16])
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
        var number: UInt64 = 0
        for byte in bytes { number = (number << 8) | UInt64(byte) }
        return Int64(bitPattern: number)
    }
}
