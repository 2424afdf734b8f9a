internal import Glibc

/// Measures what tells whether two files belong together.
struct AlignmentMeasure {
    private let model: AlignmentModel
    private let links: [AlignmentPath.Link]
    private let time: AlignedTime
    /// The links of one cue with one.
    private let pairs: [(source: Int, target: Int)]

    init(_ model: AlignmentModel, _ links: [AlignmentPath.Link], _ time: AlignedTime) {
        self.model = model
        self.links = links
        self.time = time
        pairs = links.compactMap {
            $0.source.count == 1 && $0.target.count == 1
                ? ($0.source.lowerBound, $0.target.lowerBound) : nil
        }.filter { [model] in !model.source[$0.0].isEmpty && !model.target[$0.1].isEmpty }
            .map { (source: $0.0, target: $0.1) }
    }

    /// What was measured.
    ///
    /// - Complexity: O(*n* log *n*) in the number of words.
    var evidence: AlignmentEvidence {
        var evidence = AlignmentEvidence()
        evidence.timeAgreement = time.agreement
        evidence.overlap = overlap
        evidence.lengthCorrelation = lengthCorrelation
        evidence.lengthRatio = model.ratio
        let (paired, others) = links.reduce((0, 0)) {
            $1.source.isEmpty || $1.target.isEmpty
                ? $0 : ($0.0 + $1.source.count, $0.1 + $1.target.count)
        }
        evidence.linked =
            model.source.count < model.target.count
            ? Double(paired) / Double(max(1, model.source.count))
            : Double(others) / Double(max(1, model.target.count))
        if !pairs.isEmpty {
            let same = pairs.count {
                model.source[$0.source].letters == model.target[$0.target].letters
            }
            evidence.identical = Double(same) / Double(pairs.count)
        }
        evidence.vocabulary = vocabulary
        if pairs.count >= 8 {
            evidence.anchorAgreement = anchorAgreement(moved: 0)
            let moves = [3, 5, 7].map { anchorAgreement(moved: $0) }
            let known = moves.compactMap { $0 }
            if !known.isEmpty {
                evidence.anchorChance = known.reduce(0, +) / Double(known.count)
            }
        }
        return evidence
    }

    private var overlap: Double {
        var shared = 0.0
        for link in links where !link.source.isEmpty && !link.target.isEmpty {
            for index in link.source {
                for place in link.target {
                    let end = min(model.ends[index], model.target[place].end)
                    shared += max(0, end - max(model.starts[index], model.target[place].start))
                }
            }
        }
        var (first, second) = (0.0, 0.0)
        for index in model.source.indices where !model.source[index].isEmpty {
            first += max(0, model.ends[index] - model.starts[index])
        }
        for cue in model.target where !cue.isEmpty { second += cue.end - cue.start }
        let most = min(first, second)
        return most > 0 ? min(1, shared / most) : 0
    }

    /// The partial correlation of the logarithms of the lengths, with that of the duration taken out:
    /// long cues have long texts in any two files.
    private var lengthCorrelation: Double? {
        guard pairs.count >= 8 else { return nil }
        var (first, second, third): ([Double], [Double], [Double]) = ([], [], [])
        for pair in pairs {
            first.append(log(model.source[pair.source].length + 1))
            second.append(log(model.target[pair.target].length + 1))
            let cue = model.source[pair.source]
            third.append(log(max(1, cue.end - cue.start)))
        }
        guard let both = Self.correlation(first, second) else { return nil }
        guard let one = Self.correlation(first, third), let other = Self.correlation(second, third)
        else { return both }
        let rest = ((1 - one * one) * (1 - other * other)).squareRoot()
        return rest > 0.05 ? (both - one * other) / rest : both
    }

    private static func correlation(_ first: [Double], _ second: [Double]) -> Double? {
        let count = Double(first.count)
        let (mean, other) = (first.reduce(0, +) / count, second.reduce(0, +) / count)
        var (square, otherSquare, product) = (0.0, 0.0, 0.0)
        for (a, b) in zip(first, second) {
            square += (a - mean) * (a - mean)
            otherSquare += (b - other) * (b - other)
            product += (a - mean) * (b - other)
        }
        let norm = (square * otherSquare).squareRoot()
        return norm > 1e-9 ? product / norm : nil
    }

    /// The share of anchors of the source's cues that the cue of the translation has that stands some
    /// links behind the linked one; questions count as anchors.
    private func anchorAgreement(moved: Int) -> Double? {
        var (shared, all) = (0.0, 0.0)
        for (place, pair) in pairs.enumerated() {
            let other = pairs[(place + moved) % pairs.count].target
            for anchor in model.anchors.source[pair.source] { all += anchor.weight }
            shared += model.anchors.shared(pair.source, other)
            if model.tellsQuestions, model.source[pair.source].asks {
                all += 1
                if model.target[other].asks { shared += 1 }
            }
        }
        return all >= 2 ? shared / all : nil
    }

    /// The cosine of how often words occur in both files.
    private var vocabulary: Double {
        func counts(_ cues: [AlignmentCue]) -> [UInt64: Double] {
            var counts: [UInt64: Double] = [:]
            for cue in cues { for word in cue.words { counts[word, default: 0] += 1 } }
            return counts
        }
        let (first, second) = (counts(model.source), counts(model.target))
        var product = 0.0
        for (word, count) in first { product += count * (second[word] ?? 0) }
        let norm =
            first.values.reduce(0) { $0 + $1 * $1 } * second.values.reduce(0) { $0 + $1 * $1 }
        return norm > 0 ? product / norm.squareRoot() : 0
    }
}
