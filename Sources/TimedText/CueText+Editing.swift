extension CueText {
    /// The text with some of its characters replaced, and its spans kept around what stays.
    ///
    /// A replacement stands in the span in which the replaced bytes begin. Edits that overlap one
    /// before them are left out.
    ///
    /// - Complexity: O(*n* log *n*) in the number of edits, and O(*n*) in the length of the text.
    public func replacing(_ edits: [TextEdit]) -> CueText {
        var pending = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
        var result = CueText()
        result.placement = placement
        var offset = 0
        var removedUpTo = 0
        func insert(upTo end: Int, _ result: inout CueText, isLast: Bool) {
            while let edit = pending.first,
                edit.range.lowerBound < end || (isLast && edit.range.lowerBound <= end)
            {
                pending.removeFirst()
                guard edit.range.lowerBound >= removedUpTo else { continue }
                result.append(edit.replacement.span)
                removedUpTo = max(removedUpTo, edit.range.upperBound)
            }
        }
        for token in tokens {
            switch token.kind {
            case .text:
                var place = offset
                let end = offset + token.content.count
                while place < end {
                    if place < removedUpTo {
                        place = min(removedUpTo, end)
                        continue
                    }
                    insert(upTo: place + 1, &result, isLast: false)
                    if place < removedUpTo { continue }
                    let next = min(end, max(pending.first?.range.lowerBound ?? end, place + 1))
                    let base = token.content.lowerBound - offset
                    result.append(bytes.span.extracting(base + place..<base + next))
                    place = next
                }
                offset = end
            case .timestamp: result.append(timestamp: token.time)
            case .end: result.close()
            default:
                result.open(
                    token.kind, content: bytes.span.extracting(token.content),
                    classes: bytes.span.extracting(token.classes))
            }
        }
        insert(upTo: offset, &result, isLast: true)
        result.closeAll()
        return result
    }

    /// The text without the spans of a kind; what they hold stays.
    public func removing(_ kind: Token.Kind) -> CueText {
        var result = CueText()
        result.placement = placement
        var isKept: [Bool] = []
        for token in tokens {
            switch token.kind {
            case .text: result.append(bytes.span.extracting(token.content))
            case .timestamp: result.append(timestamp: token.time)
            case .end: if isKept.popLast() == true { result.close() }
            default:
                isKept.append(token.kind != kind)
                guard token.kind != kind else { continue }
                result.open(
                    token.kind, content: bytes.span.extracting(token.content),
                    classes: bytes.span.extracting(token.classes))
            }
        }
        result.closeAll()
        return result
    }
}
