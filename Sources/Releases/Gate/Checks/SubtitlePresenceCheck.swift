internal import Series
internal import TimedText

/// Whether each episode has subtitles with cues in each locale.
public enum SubtitlePresenceCheck: GateRule {
    public static let rules = ["subtitle-missing", "subtitle-empty"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        let template = input.template
        guard template.subtitles != nil || template.streaming != nil else { return [] }
        let provenance = template.subtitles?.provenance ?? template.streaming?.provenance
        var checks: [GateCheck] = []
        for locale in input.release.locales {
            let tracks = input.release.tracks.filter { $0.locale == locale.tag }
            var good = 0
            for episode in input.release.episodes {
                guard let track = tracks.first(where: { $0.episode == episode.number }) else {
                    checks.append(
                        input.check(
                            "subtitle-missing", .failed,
                            "\(episode.id) has no subtitles in \(locale.tag)", by: provenance
                        ).about(locale: locale.tag, episode: episode.number))
                    continue
                }
                guard track.document.cues.isEmpty else {
                    good += 1
                    continue
                }
                checks.append(
                    input.check("subtitle-empty", .failed, "the file has no cue", by: provenance)
                        .about(locale: locale.tag, episode: episode.number, file: track.path))
            }
            let episodes = input.release.episodes.count
            if good == episodes {
                checks.append(
                    input.check(
                        "subtitle-missing", .passed,
                        "\(good) of \(episodes) episodes have subtitles", by: provenance
                    ).about(locale: locale.tag))
            }
        }
        return checks
    }
}
