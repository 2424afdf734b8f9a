import XML

/// Feeds a stream in pieces and tells its events in words.
enum XMLStreamFeed {
    static func events(_ bytes: [UInt8], size: Int, isWide: Bool) -> [String] {
        var stream = XMLStream(names: ["tu"], encoding: isWide ? .utf16LittleEndian : .utf8)
        var result: [String] = []
        var text = ""
        var position = 0
        repeat {
            let end = min(position + size, bytes.count)
            stream.feed(Array(bytes[position..<end]), isLast: end == bytes.count)
            position = end
            while let event = stream.next() {
                if case .text(let range) = event {
                    text += stream.string(range)
                    continue
                }
                result.append(text)
                text = ""
                if case .start = event { result.append("<\(stream.line):\(stream.column)>") }
            }
        } while position < bytes.count && stream.failure == nil
        return result + [stream.failure.map { "\($0)" } ?? "end"]
    }
}
