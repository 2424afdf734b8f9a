public import Diagnostics
internal import ICU

extension FragmentAnswer {
    /// Writes the answer as members of an object: `text`, `start` and `end` (bytes of the question),
    /// `count`, `from`, `to`, `translation`, `confidence` and `examples`.
    ///
    /// - Complexity: O(*n*) in the size of the examples.
    public func write(to object: inout JSONWriter.Members) {
        object.member("text", fragment.text)
        object.member("start", fragment.range.lowerBound)
        object.member("end", fragment.range.upperBound)
        object.member("count", fragment.count)
        object.member("from", pair.source.tag)
        object.member("to", pair.target.tag)
        object.member("translation", translation?.text)
        object.member("confidence", translation?.confidence)
        object.array("examples") {
            for example in examples {
                $0.object {
                    $0.member("identifier", example.id)
                    $0.member("source", example.unit.source.native)
                    $0.member("target", example.unit.target.native)
                }
            }
        }
    }
}
