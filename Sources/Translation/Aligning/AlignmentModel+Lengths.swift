internal import Glibc

extension AlignmentModel {
    /// Takes the ratio of the lengths from cues that begin together, or from the whole files.
    mutating func estimateLengths() {
        var ratios: [Double] = []
        if usesTime {
            var next = 0
            for index in source.indices where source[index].length > 1 {
                while next < target.count, target[next].start < starts[index] - 300 { next += 1 }
                guard next < target.count, target[next].start <= starts[index] + 300,
                    target[next].length > 0
                else { continue }
                ratios.append(target[next].length / source[index].length)
            }
        }
        if ratios.count >= 3 {
            ratio = Self.median(ratios)
        } else {
            let length = source.reduce(0) { $0 + $1.length }
            let other = target.reduce(0) { $0 + $1.length }
            if length > 0, other > 0 { ratio = other / length }
        }
        ratio = min(max(ratio, 0.05), 20)
    }

    /// Takes the ratio of the lengths and their spread from links.
    mutating func estimateLengths(from links: [AlignmentPath.Link]) {
        var logarithms: [Double] = []
        for link in links where link.source.count == 1 && link.target.count == 1 {
            let length = source[link.source.lowerBound].length
            let other = target[link.target.lowerBound].length
            guard length > 3, other > 0 else { continue }
            logarithms.append(log(other / length))
        }
        guard logarithms.count >= 8 else { return }
        let middle = Self.median(logarithms)
        ratio = min(max(exp(middle), 0.05), 20)
        let deviation = Self.median(logarithms.map { abs($0 - middle) })
        // The median of the distances is that of a normal distribution's spread over 1.48.
        spread = min(max(1.48 * deviation, 0.25), 0.7)
    }

    private static func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}
