internal import TimedText

/// How much text there is, how fast it is, and when it comes.
extension PacingProfile {
    private var minutes: Double { Double(duration) / 60_000 }

    /// The union of the cues, which don't overlap any more, in milliseconds.
    private static func shown(_ cues: [PacingCue]) -> Double {
        Double(cues.reduce(0) { $0 + $1.duration })
    }

    mutating func measureRates(_ cues: [PacingCue], _ rules: ResolvedRules) {
        let shown = Self.shown(cues)
        let units = cues.reduce(0) { $0 + $1.units }
        values[.speechShare] = shown / Double(duration)
        values[.textRate] = units / minutes
        values[.cueRate] = Double(cues.count) / minutes
        values[.meanSpeed] = cues.reduce(0) { $0 + $1.speedUnits } / (shown / 1000)
        let speeds = Quantiles(cues.map { $0.speed })
        set(.speedMedian, speeds.median, or: .noCues)
        set(.speed90, speeds.quantile(0.9), or: .noCues)
        set(.speed99, speeds.quantile(0.99), or: .noCues)
        let over = rules[.adultSpeed]?.number.map { limit in
            Self.shown(cues.filter { $0.speed > limit }) / shown
        }
        set(.overShare, over, or: .noRule(RuleField.adultSpeed.path))
    }

    mutating func measureTimes(_ cues: [PacingCue], _ rules: ResolvedRules) {
        measureDurations(cues.map { Double($0.duration) / 1000 }, rules)
        let between = zip(cues.dropFirst(), cues).map { Double($0.start - $1.end) / 1000 }
        set(.gapMedian, Quantiles(between).median, or: .noGaps)
        let frames = rules[.minimumGapFrames]?.number.map { $0 / frameRate }
        let least = frames ?? rules[.minimumGap]?.number
        // A gap of as many frames may be a millisecond longer by rounding.
        func share(_ isMeant: (Double) -> Bool) -> Double? {
            between.isEmpty
                ? nil : Double(between.count(where: isMeant)) / Double(between.count)
        }
        let chain = rules[.chainedGap]?.number
        if let least {
            set(.chained, share { $0 <= least + 0.001 }, or: .noGaps)
            let flicker = chain.map { chain in share { $0 > least + 0.001 && $0 < chain } }
            set(
                .flicker, flicker ?? nil,
                or: chain == nil ? .noRule(RuleField.chainedGap.path) : .noGaps)
        } else {
            absences[.chained] = .noRule(RuleField.minimumGapFrames.path)
            absences[.flicker] = .noRule(RuleField.minimumGapFrames.path)
        }
        measureSilences(cues, between)
        measureOnsets(cues)
    }

    private mutating func measureDurations(_ durations: [Double], _ rules: ResolvedRules) {
        let sorted = Quantiles(durations)
        set(.duration5, sorted.quantile(0.05), or: .noCues)
        set(.durationMedian, sorted.median, or: .noCues)
        set(.duration95, sorted.quantile(0.95), or: .noCues)
        let count = Double(durations.count)
        // Times are whole milliseconds, and limits needn't be.
        let flash = rules[.minimumDuration]?.number.map { least in
            Double(durations.count { $0 < least - 0.001 }) / count
        }
        set(.flash, flash, or: .noRule(RuleField.minimumDuration.path))
        let stale = rules[.maximumDuration]?.number.map { most in
            Double(durations.count { $0 > most + 0.001 }) / count
        }
        set(.stale, stale, or: .noRule(RuleField.maximumDuration.path))
        var suited: Double?
        if let from = rules[.durationFrom]?.number, let to = rules[.durationTo]?.number {
            suited = Double(durations.count { $0 >= from - 0.001 && $0 <= to + 0.001 }) / count
        }
        set(.suited, suited, or: .noRule(RuleField.durationFrom.path))
    }

    /// The time before the first cue and, when the duration is known, after the last one is
    /// silent too.
    private mutating func measureSilences(_ cues: [PacingCue], _ between: [Double]) {
        var silences = between
        if let first = cues.first { silences.append(Double(first.start) / 1000) }
        if !isDurationAssumed, let last = cues.last {
            silences.append(Double(duration - last.end) / 1000)
        }
        set(.silenceLongest, silences.max(), or: .noCues)
        values[.silenceRate] = silences.filter { $0 > 3 }.reduce(0, +) / minutes
        values[.silences] = Double(silences.count { $0 > 5 }) / (minutes / 10)
    }

    private mutating func measureOnsets(_ cues: [PacingCue]) {
        let needed = 8
        let onsets = zip(cues.dropFirst(), cues).map { Double($0.start - $1.start) }
        guard cues.count >= needed, let mean = onsets.mean, mean > 0,
            let deviation = onsets.standardDeviation
        else {
            absences[.onsetVariation] = .fewCues(needed: needed)
            absences[.burst] = .fewCues(needed: needed)
            return
        }
        values[.onsetVariation] = deviation / mean
        values[.burst] = (deviation - mean) / (deviation + mean)
    }

    mutating func measureCurve(_ cues: [PacingCue]) {
        guard duration >= PacingCurve.minimumDuration, duration <= PacingCurve.maximumDuration
        else {
            let absence: PacingAbsence =
                duration < PacingCurve.minimumDuration
                ? .tooShort(needed: PacingCurve.minimumDuration) : .tooLong
            absences[.peaks] = absence
            absences[.swing] = absence
            return
        }
        let curve = PacingCurve(cues, duration: duration)
        values[.peaks] = Double(curve.peaks.count)
        values[.swing] = curve.swing
        self.curve = curve
    }

    mutating func measureShots(_ cues: [PacingCue], _ shots: [Int64]?) {
        guard let shots = shots?.filter({ $0 > 0 && $0 < duration }).sorted() else {
            for measure in [PacingMeasure.cross, .snap, .cut] { absences[measure] = .noShots }
            return
        }
        /// The first shot at or after a time.
        func next(_ time: Int64) -> Int {
            var low = 0
            var high = shots.count
            while low < high {
                let middle = (low + high) / 2
                if shots[middle] < time { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let frame = 1000 / frameRate
        let crossing = cues.count { cue in
            let index = next(cue.start + 1)
            return index < shots.count && shots[index] < cue.end
        }
        let near = cues.count { cue in
            let index = next(cue.start)
            let distances = [index - 1, index].filter(shots.indices.contains).map {
                Double((shots[$0] - cue.start).magnitude) / frame
            }
            // Rounding to milliseconds moves a time by up to half of one.
            return distances.contains { $0 > 0.9 && $0 < 11.1 }
                && !distances.contains { $0 <= 0.9 }
        }
        values[.cross] = Double(crossing) / Double(cues.count)
        values[.snap] = Double(near) / Double(cues.count)
        values[.cut] = Double(shots.count) / (Double(duration) / 1000)
    }
}
