internal import Diagnostics
internal import TimedText

extension TitleReader {
    /// Reads the list of episodes, or their number alone.
    mutating func readEpisodes(_ value: JSONValue) {
        if value.number != nil {
            guard let count = data.integer(value, in: 0...Self.episodeLimit) else { return }
            title.episodes = (0..<count).map { Episode(number: $0 + 1) }
            return
        }
        guard let values = value.array else {
            data.report(
                "wrong-value", "a list of episodes, or their number, is missing", value.range)
            return
        }
        var seen: Set<Int> = []
        var last = 0
        for value in values {
            guard let (episode, range) = episode(value) else { continue }
            guard seen.insert(episode.number).inserted else {
                data.report("duplicate", "episode \(episode.number) is there twice", range)
                continue
            }
            if episode.number < last {
                data.report(
                    "episode-order", "episode \(episode.number) stands behind episode \(last)",
                    range, severity: .warning)
            } else if episode.number > last + 1 {
                let gap =
                    episode.number == last + 2
                    ? "episode \(last + 1) is missing"
                    : "the episodes from \(last + 1) to \(episode.number - 1) are missing"
                data.report("episode-gap", "\(gap) before this one", range, severity: .warning)
            }
            last = max(last, episode.number)
            title.episodes.append(episode)
        }
        title.episodes.sort { $0.number < $1.number }
    }

    /// Reads an episode; without a number it is none.
    private mutating func episode(_ value: JSONValue) -> (Episode, Range<Int>)? {
        var episode: Episode?
        var place = value.range
        let known = ["number", "titles", "synopses", "duration", "files"]
        let members = data.members(of: value, known: known)
        if let number = members.first(where: { $0.name == "number" })?.value {
            place = number.range
            episode = data.integer(number, in: 1...Self.episodeLimit).map { Episode(number: $0) }
        } else if value.members != nil {
            data.report("missing", "'number' is missing", value.range)
        }
        var rest = episode ?? Episode(number: 0)
        for member in members {
            switch member.name {
            case "titles": rest.names = localized(member.value)
            case "synopses": rest.synopses = localized(member.value)
            case "duration": rest.duration = duration(member.value)
            case "files": rest.files = files(member.value)
            default: break
            }
        }
        return episode == nil ? nil : (rest, place)
    }

    private mutating func files(_ value: JSONValue) -> [String: String] {
        var files: [String: String] = [:]
        for member in data.entries(of: value) {
            if !TitleID.isValid(member.name) {
                data.report(
                    "wrong-value",
                    "'\(member.name)' isn't a name of small ASCII letters, digits and hyphens",
                    member.nameRange)
            } else {
                files[member.name] = path(member.value)
            }
        }
        return files
    }
}
