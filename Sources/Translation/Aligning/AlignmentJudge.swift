internal import Glibc

/// Tells how sure links are, and whether two files belong together at all.
struct AlignmentJudge {
    private let model: AlignmentModel
    private let links: [AlignmentPath.Link]
    private let time: AlignedTime
    private let isOneLanguage: Bool

    init(
        _ model: AlignmentModel, _ links: [AlignmentPath.Link], _ time: AlignedTime,
        isOneLanguage: Bool
    ) {
        self.model = model
        self.links = links
        self.time = time
        self.isOneLanguage = isOneLanguage
    }

    /// The alignment with its confidence and verdict.
    var alignment: Alignment {
        let evidence = AlignmentMeasure(model, links, time).evidence
        let verdict = verdict(evidence)
        let factor =
            switch verdict {
            case .matching: 1.0
            case .doubtful: 0.75
            case .untranslated: 0.5
            case .different: 0.25
            }
        var result: [AlignmentLink] = []
        var (sum, weight) = (0.0, 0.0)
        for link in links {
            var judged = judged(link)
            judged.confidence = (judged.confidence * factor * 1000).rounded() / 1000
            result.append(judged)
            let count = Double(link.source.count + link.target.count)
            sum += judged.confidence * count
            weight += count
        }
        return Alignment(
            links: result, time: time, confidence: weight > 0 ? sum / weight : 0,
            verdict: verdict, evidence: evidence)
    }

    /// Whether the files belong together.
    private func verdict(_ evidence: AlignmentEvidence) -> Alignment.Verdict {
        let pairs = links.count { !$0.source.isEmpty && !$0.target.isEmpty }
        guard pairs > 0 else {
            return min(model.source.count, model.target.count) >= 5 ? .different : .doubtful
        }
        if evidence.identical >= (isOneLanguage ? 0.9 : 0.5) { return .untranslated }
        if !isOneLanguage, evidence.vocabulary >= 0.75, pairs >= 10 { return .untranslated }
        let correlation = evidence.lengthCorrelation
        let lift = (evidence.anchorAgreement ?? 0) - (evidence.anchorChance ?? 0)
        if time.isReliable {
            if pairs >= 20, let correlation, correlation < 0.1, lift < 0.1 { return .different }
            if let correlation, correlation < 0.25, lift < 0.15 { return .doubtful }
            return .matching
        }
        // Without times the links were chosen for their lengths and anchors, so much must agree.
        if let correlation, correlation >= 0.6, lift >= 0.4, evidence.linked >= 0.8 {
            return .doubtful
        }
        return min(model.source.count, model.target.count) >= 5 ? .different : .doubtful
    }

    /// A link with what speaks for and against it.
    private func judged(_ link: AlignmentPath.Link) -> AlignmentLink {
        var result = AlignmentLink(
            source: link.source.map { model.source[$0].index },
            target: link.target.map { model.target[$0].index }, confidence: 0)
        guard result.isPair else { return result }
        let (first, count) = (link.source.lowerBound, link.source.count)
        let (second, other) = (link.target.lowerBound, link.target.count)
        var confidence = 0.0
        if model.usesTime {
            let cost = model.timeCost(first, count, second, other)
            let fit = max(0, 1 - cost / 4)
            confidence += 0.6 * fit
            result.reasons.append(fit >= 0.4 ? .time : .timeDiffers)
        } else {
            confidence += 0.2
        }
        let lengths = model.lengths(first, count, second, other)
        let deviation = model.deviation(lengths.source, lengths.target)
        confidence += 0.25 * exp(-deviation * deviation / 5)
        result.reasons.append(abs(deviation) <= 2 ? .length : .lengthDiffers)
        confidence += 0.15 * anchors(link, &result.reasons)
        if count + other > 2 { confidence *= count == 1 || other == 1 ? 0.95 : 0.88 }
        if count == 1, other == 1, model.known.contains(.init(source: first, target: second)) {
            result.reasons.append(.memory)
            confidence = max(confidence, 0.97)
        }
        result.confidence = min(max(confidence, 0), 1)
        return result
    }

    /// How far what both sides have in common speaks for a link, from 0 to 1.
    private func anchors(
        _ link: AlignmentPath.Link, _ reasons: inout [AlignmentLink.Reason]
    ) -> Double {
        let (first, count) = (link.source.lowerBound, link.source.count)
        let (second, other) = (link.target.lowerBound, link.target.count)
        var value = 0.7
        let words = model.shared(first, count, second, other)
        let sharesNumber = link.source.contains { index in
            model.source[index].digits.contains { number in
                link.target.contains { model.target[$0].numbers.contains(number) }
            }
        }
        if sharesNumber { reasons.append(.number) }
        if words > 0, !sharesNumber || words > 1 { reasons.append(.word) }
        value += 0.3 * min(1, words)
        let missing = model.missingNumbers(first, count, second, other)
        if missing > 0 {
            reasons.append(.numberDiffers)
            value -= 0.5 * Double(missing)
        }
        if model.tellsQuestions {
            let asks = model.asks(first, count, second, other)
            if asks.0, asks.1 {
                reasons.append(.question)
                value += 0.2
            } else if asks.0 != asks.1 {
                reasons.append(.questionDiffers)
                value -= 0.4
            }
        }
        if count == 1, other == 1, model.source[first].letters == model.target[second].letters,
            model.source[first].length > 3
        {
            reasons.append(.sameText)
        }
        return min(max(value, 0), 1)
    }
}
