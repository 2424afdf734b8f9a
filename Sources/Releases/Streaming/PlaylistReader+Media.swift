internal import Diagnostics

extension PlaylistReader {
    /// Checks what only the whole playlist shows.
    mutating func checkMedia() {
        if media.segments.isEmpty { report("hls-no-segment", "the playlist has no segment") }
        if !hasEnd {
            report(
                "hls-end", "no #EXT-X-ENDLIST ends the playlist, so players wait for more", .warning
            )
        }
        checkVersion()
        guard let target else {
            report("hls-target-duration", "the playlist has no #EXT-X-TARGETDURATION")
            return
        }
        for (segment, line) in zip(media.segments, segmentLines)
        where (segment.duration + 500_000) / 1_000_000 > target {
            report(
                "hls-target-duration",
                "the segment lasts \(MediaPlaylist.seconds(segment.duration)) s, "
                    + "which is more than the target of \(target) s", at: line)
        }
    }

    private mutating func checkVersion() {
        let hasFractions = media.segments.contains { $0.duration % 1_000_000 != 0 }
        let hasRanges = media.segments.contains { $0.part.bytes != nil }
        let needed = media.map != nil ? 5 : hasRanges ? 4 : hasFractions ? 3 : 1
        guard version < needed else { return }
        report(
            "hls-version", "what stands in the playlist needs version \(needed), not \(version)",
            .warning)
    }
}
