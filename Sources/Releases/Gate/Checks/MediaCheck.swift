internal import Media
internal import Series
internal import TimedText

/// Whether the videos of the episodes are videos, and as long as the title and its cues say.
public enum MediaCheck: GateRule {
    public static let rules = ["media-unreadable", "media-duration"]

    /// By how many milliseconds the length of a video may differ from what is said of it.
    private static let tolerance: Int64 = 1000

    /// Where the rules come from: no platform has to ask for them.
    private static let source = "none: a file that nobody can play is no video"

    public static func checks(of input: GateInput) -> [GateCheck] {
        var checks: [GateCheck] = []
        for role in roles(of: input.template) {
            var good = 0
            var isSkipped = false
            for episode in input.release.episodes {
                guard let file = episode.files[role], input.size(of: file) != nil else { continue }
                guard MediaLibrary.isInstalled else {
                    isSkipped = true
                    continue
                }
                let found = self.checks(of: file, episode, in: input)
                checks += found.map {
                    $0.about(episode: episode.number, file: file, field: role)
                }
                if found.isEmpty { good += 1 }
            }
            if isSkipped {
                checks.append(
                    check(
                        "media-unreadable", .skipped,
                        "libavformat isn't installed, so videos weren't looked into", in: input
                    ).about(field: role))
            }
            if good > 0 {
                checks.append(
                    check(
                        "media-unreadable", .passed,
                        "\(good) files of \(role) are videos as long as they should be", in: input
                    ).about(field: role))
            }
        }
        return checks
    }

    /// The roles of videos that a platform takes; a stream is named by its playlist, which is none.
    private static func roles(of template: PlatformTemplate) -> [String] {
        var roles = (template.media?.roles ?? []).filter { !$0.hasPrefix("audio") && $0 != "hls" }
        if template.streaming != nil, !roles.contains("video") { roles.append("video") }
        return roles
    }

    /// What is the matter with one video.
    private static func checks(
        of file: String, _ episode: Episode, in input: GateInput
    ) -> [GateCheck] {
        let probe: MediaProbe
        do {
            probe = try MediaProbe(input.path(file))
        } catch {
            // What is only too much or too rare to look into may still be played.
            let isUnknown = [.tooLarge, .unsupported, .notInstalled].contains(error.code)
            return [
                check(
                    "media-unreadable", isUnknown ? .skipped : .failed,
                    "the file can't be read as a video: \(error.message)", in: input)
            ]
        }
        guard probe.video != nil else {
            return [check("media-unreadable", .failed, "the file holds no pictures", in: input)]
        }
        guard let duration = probe.duration else { return [] }
        var checks: [GateCheck] = []
        if let said = episode.duration, abs(duration - said) > tolerance {
            checks.append(
                check(
                    "media-duration", .warning,
                    "the video lasts \(duration) ms, and the title says \(said)", in: input))
        }
        for track in input.release.tracks where track.episode == episode.number {
            let end = track.document.cues.map { $0.end }.max() ?? 0
            guard end > duration else { continue }
            checks.append(
                check(
                    "media-duration", .warning,
                    "the video lasts \(duration) ms, and the last cue in \(track.locale) ends at "
                        + "\(end)", in: input
                ).about(locale: track.locale))
        }
        return checks
    }

    private static func check(
        _ rule: String, _ outcome: GateCheck.Outcome, _ message: String, in input: GateInput
    ) -> GateCheck {
        input.check(rule, outcome, message, source: source, confidence: .contract)
    }
}
