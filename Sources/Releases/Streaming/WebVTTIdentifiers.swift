internal import Diagnostics
internal import TimedText

/// The identifiers by which players tell whether a cue of a segment is one they have already.
///
/// hls.js takes cues with the same identifier for the same cue, and cues without one when their
/// times and texts are equal. So the identifier of an earlier cue gets a number behind it, and a cue
/// that equals an earlier one gets an identifier. All others stay as they are, and so do missing
/// ones. What players take for the first line of a comment, style or region gets `_` before it.
struct WebVTTIdentifiers {
    private let bytes: [UInt8]
    private let blocks: WebVTTBlocks
    private let document: Document
    /// The identifiers that change, by the index of the cue.
    private(set) var changes: [Int: [UInt8]] = [:]

    init(_ bytes: [UInt8], _ blocks: WebVTTBlocks, of document: Document) {
        self.bytes = bytes
        self.blocks = blocks
        self.document = document
        renameBlockNames()
        if !hasAscendingNumbers { renameRepetitions() }
        if !hasAscendingStarts { nameEqualCues() }
    }

    /// Numbers that ascend are each there once, which nearly all files can be seen to have.
    private var hasAscendingNumbers: Bool {
        var last = -1
        for cue in blocks.cues where cue.timing > cue.start {
            guard cue.identifier.count < 10 else { return false }
            var number = 0
            for byte in bytes[cue.identifier] {
                guard (0x30...0x39).contains(byte) else { return false }
                number = number * 10 + Int(byte - 0x30)
            }
            // `07` is another identifier than `7`, but only the larger number is known to be new.
            guard number > last else { return false }
            last = number
        }
        return true
    }

    private var hasAscendingStarts: Bool {
        var last = Int64.min
        for cue in document.cues {
            guard cue.start > last else { return false }
            last = cue.start
        }
        return true
    }

    private mutating func renameBlockNames() {
        let names = ["NOTE", "STYLE", "REGION"].map { Array($0.utf8) }
        for (index, cue) in blocks.cues.enumerated() where cue.timing > cue.start {
            let first = bytes[cue.start]
            guard names.contains(where: { $0[0] == first }) else { continue }
            let word = bytes[cue.identifier].prefix { $0 != 0x20 && $0 != 0x09 }
            guard names.contains(where: { word.elementsEqual($0) }) else { continue }
            changes[index] = [UInt8(ascii: "_")] + bytes[cue.identifier]
        }
    }

    private func identifier(at index: Int) -> ArraySlice<UInt8> {
        changes[index].map { $0[...] } ?? bytes[blocks.cues[index].identifier]
    }

    private mutating func renameRepetitions() {
        var all: Set<ArraySlice<UInt8>> = []
        for index in blocks.cues.indices { all.insert(identifier(at: index)) }
        var seen: Set<ArraySlice<UInt8>> = []
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for index in blocks.cues.indices {
            let name = identifier(at: index)
            guard !name.isEmpty, !seen.insert(name).inserted else { continue }
            changes[index] = Self.fresh(name, &counts[name, default: 1], &all)
        }
    }

    /// A name with the next number behind it that makes it new.
    private static func fresh(
        _ name: ArraySlice<UInt8>, _ count: inout Int, _ all: inout Set<ArraySlice<UInt8>>
    ) -> [UInt8] {
        while true {
            count += 1
            let next = Array(name) + Array("-\(count)".utf8)
            if all.insert(next[...]).inserted { return next }
        }
    }

    private mutating func nameEqualCues() {
        struct Shown: Hashable {
            var start: Int64
            var end: Int64
            var text: ArraySlice<UInt8>
        }
        var all: Set<ArraySlice<UInt8>>?
        var seen: Set<Shown> = []
        var count = 1
        for (index, block) in blocks.cues.enumerated() where block.timing == block.start {
            let cue = document.cues[index]
            let payload = bytes[block.timing..<block.end].drop { $0 != 0x0A }
            let shown = Shown(start: max(0, cue.start), end: max(0, cue.end), text: payload)
            guard !seen.insert(shown).inserted else { continue }
            var names = all ?? Set(blocks.cues.indices.map { identifier(at: $0) })
            changes[index] = Self.fresh(Array("cue".utf8)[...], &count, &names)
            all = names
        }
    }

    /// The file with the changed identifiers.
    var rewritten: [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + changes.count * 16)
        var position = 0
        for index in changes.keys.sorted() {
            let cue = blocks.cues[index]
            output += bytes[position..<cue.start]
            output += changes[index] ?? []
            output.append(0x0A)
            position = cue.timing
        }
        output += bytes[position...]
        return output
    }

    /// What is to say about the changes.
    var findings: [Finding] {
        changes.keys.sorted().map { index in
            let name = String(decoding: changes[index] ?? [], as: UTF8.self)
            let old = String(decoding: bytes[blocks.cues[index].identifier], as: UTF8.self)
            let message =
                old.isEmpty
                ? "cue \(index + 1) equals an earlier one, so it is written as “\(name)”"
                : "players would mistake cue \(index + 1) for another by its identifier “\(old)”, "
                    + "so it is written as “\(name)”"
            return Finding(
                rule: "hls-identifier", severity: .note, message: message,
                range: document.range(of: document.cues[index]))
        }
    }
}
