internal import Adaptation

/// The curve of an episode as a figure of a page: drawn as SVG, labelled by text that keeps its
/// size on a small screen.
struct PacingChart {
    let episode: PacingProfile
    /// The highest rate of all figures, so that they can be compared.
    let highest: Double
    let cohort: PacingCohort.Shape?
    let unit: String

    init(
        _ episode: PacingProfile, highest: Double, cohort: PacingCohort.Shape?, unit: String
    ) {
        self.episode = episode
        self.highest = highest
        self.cohort = cohort
        self.unit = unit
    }

    /// More windows than a screen has dots are drawn by the highest of neighbours.
    private static let mostPoints = 600

    var html: String {
        let name = episode.name.split(separator: "/").last.map(String.init) ?? episode.name
        var text =
            "<figure><figcaption><bdi>\(PacingPage.escaped(name))</bdi> <span class=\"fine\">"
        text += PacingNumber.clock(episode.duration)
        if let rate = episode[.textRate] { text += " · \(PacingNumber.text(rate)) \(unit)/min" }
        if let start = episode[.firstDialogue] {
            text += " · first dialogue \(PacingNumber.text(start)) s"
        }
        if let hook = episode[.hook7] { text += " · hook \(PacingNumber.text(hook))" }
        if let tail = episode[.tail10] { text += " · last 10 s \(PacingNumber.text(tail))" }
        if !episode.openings.isEmpty {
            text += " · open: " + episode.openings.map { $0.rawValue }.joined(separator: ", ")
        }
        text += "</span></figcaption>\n"
        guard let curve = episode.curve, !curve.rates.isEmpty, top > 0 else {
            let reason = episode.absences[.swing]?.description ?? "no text"
            return text + "<p class=\"fine\">no curve: \(PacingPage.escaped(reason))</p></figure>\n"
        }
        return text + drawing(curve) + "</figure>\n"
    }

    private var top: Double {
        let mean = episode.curve?.mean ?? 0
        let band = (cohort?.upper.max() ?? 0) * mean
        return max(highest, band) * 1.05
    }

    /// The shares of the width at which the centre of a window stands.
    private func x(_ index: Int, of count: Int) -> Double {
        guard episode.duration > 0, count > 1 else { return 0 }
        return 100 * Double(index) / Double(count - 1)
    }

    private func y(_ rate: Double) -> Double { 100 - 100 * min(1, max(0, rate / top)) }

    private func point(_ x: Double, _ y: Double) -> String {
        PacingNumber.fixed(x, digits: 2) + "," + PacingNumber.fixed(y, digits: 2)
    }

    private func drawing(_ curve: PacingCurve) -> String {
        let seconds = Double(episode.duration) / 1000
        let (points, peaks) = Self.thinned(curve)
        let line = points.indices.map { point(x($0, of: points.count), y(points[$0])) }
            .joined(separator: " ")
        var text = "<div class=\"plot\"><svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" "
        text += "role=\"img\" aria-label=\"\(points.count) windows, "
        text += "\(ClosingLine.count(curve.peaks.count, "peak"))\">"
        let hook = PacingNumber.fixed(min(100, 700 / seconds), digits: 2)
        let tail = min(100, 1000 / seconds)
        text += "<rect class=\"edge\" x=\"0\" y=\"0\" width=\"\(hook)\" height=\"100\"/>"
        text += "<rect class=\"edge\" x=\"\(PacingNumber.fixed(100 - tail, digits: 2))\" y=\"0\" "
        text += "width=\"\(PacingNumber.fixed(tail, digits: 2))\" height=\"100\"/>"
        if let cohort {
            let count = cohort.upper.count
            let upper = cohort.upper.indices.map {
                point(x($0, of: count), y(cohort.upper[$0] * curve.mean))
            }
            let lower = cohort.lower.indices.reversed().map {
                point(x($0, of: count), y(cohort.lower[$0] * curve.mean))
            }
            text += "<polygon class=\"band\" points=\"\((upper + lower).joined(separator: " "))\"/>"
        }
        text += "<polygon class=\"area\" points=\"0,100 \(line) 100,100\"/>"
        text += "<polyline class=\"curve\" points=\"\(line)\"/>"
        let mean = PacingNumber.fixed(y(curve.mean), digits: 2)
        text += "<line class=\"mean\" x1=\"0\" x2=\"100\" y1=\"\(mean)\" y2=\"\(mean)\"/></svg>"
        for peak in peaks {
            let left = PacingNumber.fixed(x(peak, of: points.count), digits: 2)
            let from = PacingCurve.start(of: peak * curve.rates.count / max(1, points.count))
            text += "<i class=\"peak\" style=\"left:\(left)%;top:"
            text += "\(PacingNumber.fixed(y(points[peak]), digits: 2))%\" title=\""
            text +=
                "\(PacingNumber.clock(from)): \(PacingNumber.text(points[peak])) \(unit)/min\"></i>"
        }
        text += "<span class=\"top\">\(PacingNumber.text(top / 1.05))</span></div>"
        text += "<div class=\"axis\"><span>0:00</span><span>"
        text += "\(PacingNumber.clock(episode.duration / 2))</span><span>"
        return text + "\(PacingNumber.clock(episode.duration))</span></div>\n"
    }

    /// The rates, no more than a screen can show, and which of them are peaks.
    private static func thinned(_ curve: PacingCurve) -> (points: [Double], peaks: [Int]) {
        let rates = curve.rates
        guard rates.count > mostPoints else { return (rates, curve.peaks) }
        let points = (0..<mostPoints).map { place in
            let from = place * rates.count / mostPoints
            let to = (place + 1) * rates.count / mostPoints
            return rates[from..<to].max() ?? 0
        }
        let peaks = Set(curve.peaks.map { $0 * mostPoints / rates.count }).sorted()
        return (points, peaks)
    }
}
