public import Diagnostics

extension Concordance {
    /// Writes the concordance as members of an object: `version`, `query`, `count`, `grouped`,
    /// `groups` and `hits`.
    ///
    /// Ranges are offsets in the UTF-8 bytes of the text without its markup, which is the member
    /// `text` of a hit.
    ///
    /// - Complexity: O(*n*) in the size of the hits.
    public func write(for query: ConcordanceQuery, to object: inout JSONWriter.Members) {
        object.member("version", 1)
        object.member("query", query.text)
        object.member("count", count)
        object.member("grouped", groupedCount)
        object.array("groups") {
            for group in groups {
                $0.object {
                    $0.member("translation", group.translation)
                    $0.member("count", group.count)
                    $0.array("examples") { for example in group.examples { $0.element(example) } }
                }
            }
        }
        object.array("hits") {
            for hit in hits { $0.object { hit.write(to: &$0) } }
        }
    }
}

extension ConcordanceHit {
    fileprivate func write(to object: inout JSONWriter.Members) {
        object.member("identifier", identifier)
        object.member("side", side.rawValue)
        object.member("text", side == .source ? unit.source.text : unit.target.text)
        object.array("ranges") {
            for range in ranges {
                $0.array {
                    $0.element(range.lowerBound)
                    $0.element(range.upperBound)
                }
            }
        }
        unit.write(to: &object)
    }
}
