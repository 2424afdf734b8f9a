internal import Adaptation
internal import ICU
internal import TimedText

/// Whether cues keep to the limits that the platform itself states, after adaptation.
public enum SubtitleRulesCheck: GateRule {
    public static let rules = [
        "subtitle-lines", "subtitle-characters", "subtitle-too-short", "subtitle-too-long",
        "subtitle-gap", "subtitle-width",
    ]

    public static func checks(of input: GateInput) -> [GateCheck] {
        guard let delivery = input.template.subtitles else { return [] }
        var checks: [GateCheck] = []
        for locale in input.release.locales {
            let limits = SubtitleLimits(delivery, locale: locale.tag)
            guard !limits.isEmpty else { continue }
            let tracks = input.release.tracks.filter { $0.locale == locale.tag }
            var faults: [SubtitleFault] = []
            var cues = 0
            for track in tracks {
                cues += track.document.cues.count
                let found = limits.faults(in: track.document)
                faults += found
                checks += found.map { fault in
                    input.check(
                        fault.rule, .failed, "cue \(fault.cue): \(fault.message)",
                        by: delivery.provenance.of(fault.value)
                    ).about(
                        locale: locale.tag, episode: track.episode, file: track.path,
                        range: fault.range)
                }
            }
            for (rule, value, said) in limits.all
            where !faults.contains(where: { $0.rule == rule }) && !tracks.isEmpty {
                checks.append(
                    input.check(
                        rule, .passed, "\(cues) cues in \(tracks.count) files: \(said)",
                        by: delivery.provenance.of(value)
                    ).about(locale: locale.tag))
            }
            if let width = delivery.maximumWidth {
                checks.append(
                    input.check(
                        "subtitle-width", .skipped,
                        "whether lines take at most \(width) of the picture's width depends on the "
                            + "font of the platform, which isn't known",
                        by: delivery.provenance.of("maximumWidth")
                    ).about(locale: locale.tag))
            }
        }
        return checks
    }
}
