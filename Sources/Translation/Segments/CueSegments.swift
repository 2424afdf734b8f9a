public import Adaptation
public import TimedText
public import TranslationMemory

/// Turns the texts of cues into segments of a memory.
///
/// A segment stands in one line: a line end is a space, and in scripts without spaces the locale's
/// mark for a pause; only before a line with a dash or a label it stays. Spans become codes, written
/// as SubRip and WebVTT write them; what the text says about its place on the picture is the cue's,
/// and no part of the segment.
public struct CueSegments: Sendable {
    private let speakers: SpeakerLines
    private let separator: String
    private let marks: SentenceMarkTable

    /// Takes the rules of the language that the text is in.
    public init(_ rules: ResolvedRules) {
        speakers = SpeakerLines(rules)
        separator = rules[.sentenceSeparator]?.text ?? ""
        marks = SentenceMarkTable(rules)
    }

    /// The segment of a cue.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func segment(of cue: Cue, in document: Document) -> Segment {
        segment(of: document.text(of: cue))
    }

    /// The segment of a text.
    public func segment(of text: CueText) -> Segment {
        var builder = SegmentBuilder()
        builder.append(text)
        return oneLine(builder.segment)
    }

    /// The segment of several cues that are one sentence, and where the text of each but the last
    /// ends in it, in bytes.
    ///
    /// Where a sentence broke off with a mark and went on with it, the marks are left out.
    public func segment(
        of sentence: CueSentence, in document: Document
    ) -> (segment: Segment, ends: [Int]) {
        join(
            sentence.cues.filter { document.cues.indices.contains($0) }
                .map { segment(of: document.cues[$0], in: document) },
            joints: sentence.joints)
    }

    /// Segments one after another, and where each but the last ends, in bytes.
    func join(_ segments: [Segment], joints: [CueJoint]) -> (segment: Segment, ends: [Int]) {
        var whole = Segment("")
        var ends: [Int] = []
        for (index, segment) in segments.enumerated() {
            var part = segment
            if index > 0, index <= joints.count, joints[index - 1].reason == .continuation {
                part = marks.withoutBreak(atStartOf: part)
            }
            if index < joints.count, joints[index].reason == .continuation {
                part = marks.withoutBreak(atEndOf: part)
            }
            if index > 0 {
                ends.append(whole.text.utf8.count)
                let goesOn = index > joints.count || joints[index - 1].goesOn
                whole.append(
                    part,
                    by: goesOn ? Self.joint(whole.text, part.text) : pause(whole.text, part.text))
            } else {
                whole = part
            }
        }
        return (whole.withNumberedPairs, ends)
    }

    /// What stands between two parts of a sentence: a space, or nothing in scripts without spaces.
    static func joint(_ text: String, _ next: String) -> String {
        guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else {
            return ""
        }
        if last.properties.isWhitespace || first.properties.isWhitespace { return "" }
        return last.isUnspaced && first.isUnspaced ? "" : " "
    }

    /// What stands between two sentences: a space, or what the locale sets in its place.
    private func pause(_ text: String, _ next: String) -> String {
        guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first,
            last.isUnspaced, first.isUnspaced
        else { return Self.joint(text, next) }
        return last.isMark ? "" : separator
    }

    /// A segment whose lines are joined but for those of other voices.
    private func oneLine(_ segment: Segment) -> Segment {
        guard segment.text.utf8.contains(0x0A) else { return segment.trimmed }
        let bytes = Array(segment.text.utf8)
        var result: [UInt8] = []
        // For each old offset of a line end, how far what follows is moved.
        var moves: [(offset: Int, by: Int)] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == 0x0A {
            let line = bytes[start..<offset]
            let next = bytes[(offset + 1)...].prefix { $0 != 0x0A }
            result += line
            start = offset + 1
            let joint = joint(line, next)
            result += joint
            moves.append((offset, joint.count - 1))
        }
        result += bytes[start...]
        var codes = segment.codes
        var (move, shift) = (0, 0)
        for index in codes.indices {
            while move < moves.count, moves[move].offset < codes[index].position {
                shift += moves[move].by
                move += 1
            }
            codes[index].position += shift
        }
        return Segment(String(decoding: result, as: UTF8.self), codes).trimmed
    }

    private func joint(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> [UInt8] {
        if speakers.begins(next) || speakers.isMarked(next) { return [0x0A] }
        let last = String(decoding: line.suffix(4), as: UTF8.self).unicodeScalars.last
        let first = String(decoding: next.prefix(4), as: UTF8.self).unicodeScalars.first
        guard let last, let first else { return [] }
        if last.properties.isWhitespace || first.properties.isWhitespace { return [] }
        guard last.isUnspaced, first.isUnspaced else { return [0x20] }
        // Full-width marks have their space inside.
        return last.isMark || first.isMark ? [] : Array(separator.utf8)
    }
}
