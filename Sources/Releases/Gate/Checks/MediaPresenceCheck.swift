internal import Series

/// Whether the videos and other files of the episodes are there, as the platform takes them.
public enum MediaPresenceCheck: GateRule {
    public static let rules = ["media-missing", "media-type", "media-bytes"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        streamChecks(of: input) + mediaChecks(of: input)
    }

    /// Whether the streams and videos that are laid out for streaming are there.
    private static func streamChecks(of input: GateInput) -> [GateCheck] {
        guard let streaming = input.template.streaming else { return [] }
        var checks: [GateCheck] = []
        var good = 0
        for episode in input.release.episodes {
            // Subtitles stream without a video too.
            guard let role = ["hls", "video"].first(where: { episode.files[$0] != nil }),
                let file = episode.files[role]
            else { continue }
            // What the platform takes as a file is told there.
            if input.template.media?.roles.contains(role) == true { continue }
            guard input.size(of: file) == nil else {
                good += 1
                continue
            }
            checks.append(
                missing(file, by: streaming.provenance, in: input)
                    .about(episode: episode.number, file: file, field: role))
        }
        if good > 0 {
            checks.append(
                input.check(
                    "media-missing", .passed, "\(good) videos for streaming are there",
                    by: streaming.provenance))
        }
        return checks
    }

    private static func missing(
        _ file: String, by provenance: PlatformTemplate.Provenance?, in input: GateInput
    ) -> GateCheck {
        input.check(
            "media-missing", .failed, "the title names '\(file)', which isn't there",
            by: provenance)
    }

    private static func mediaChecks(of input: GateInput) -> [GateCheck] {
        guard let delivery = input.template.media else { return [] }
        var checks: [GateCheck] = []
        for role in delivery.roles {
            var good = 0
            var none = 0
            for episode in input.release.episodes {
                guard let file = episode.files[role] else {
                    none += 1
                    continue
                }
                let found = self.checks(of: file, delivery, in: input).map {
                    $0.about(episode: episode.number, file: file, field: role)
                }
                if found.isEmpty { good += 1 }
                checks += found
            }
            if none > 0 {
                let whole = none == input.release.episodes.count
                let isFault = delivery.isRequired
                checks.append(
                    input.check(
                        "media-missing", isFault ? .failed : .skipped,
                        whole
                            ? "the title names no \(role)"
                            : "\(none) of \(input.release.episodes.count) episodes name no \(role)",
                        by: delivery.provenance.of(isFault ? "required" : "roles")
                    ).about(field: role))
            }
            if good > 0 {
                checks.append(
                    input.check(
                        "media-missing", .passed, "\(good) files of \(role) are there",
                        by: delivery.provenance.of("roles")
                    ).about(field: role))
            }
        }
        return checks
    }

    /// What is wrong with a file.
    private static func checks(
        of file: String, _ delivery: MediaDelivery, in input: GateInput
    ) -> [GateCheck] {
        guard let size = input.size(of: file) else {
            return [missing(file, by: delivery.provenance.of("roles"), in: input)]
        }
        var checks: [GateCheck] = []
        let type = FileType(of: file)
        if !delivery.types.isEmpty, !delivery.types.contains(type.name) {
            let types = delivery.types.joined(separator: ", ")
            checks.append(
                input.check(
                    "media-type", .failed, "it is \(type.name), and the platform takes \(types)",
                    by: delivery.provenance.of("types")))
        }
        if let most = delivery.maximumBytes, size > most {
            checks.append(
                input.check(
                    "media-bytes", .failed, "it has \(size) bytes, and \(most) are the most",
                    by: delivery.provenance.of("maximumBytes")))
        }
        return checks
    }
}
