internal import TimedText

extension TitleReader {
    /// Reads for whom the title is, a system of a region once.
    mutating func readRatings(_ value: JSONValue) {
        var seen: Set<[String]> = []
        for value in data.array(value) {
            var rating = Rating(region: "", system: "", value: "")
            let known = ["region", "system", "value", "reasons", "certificate"]
            let members = data.members(of: value, known: known)
            for member in members {
                switch member.name {
                case "region": rating.region = region(member.value) ?? ""
                case "system": rating.system = text(member.value) ?? ""
                case "value": rating.value = text(member.value) ?? ""
                case "reasons":
                    rating.reasons = data.array(member.value).compactMap { text($0) }
                default: rating.certificate = text(member.value)
                }
            }
            for name in ["region", "system", "value"] { require(name, among: members, of: value) }
            guard !rating.region.isEmpty, !rating.system.isEmpty, !rating.value.isEmpty else {
                continue
            }
            if seen.insert([rating.region, rating.system]).inserted {
                title.ratings.append(rating)
            } else {
                data.report(
                    "duplicate", "'\(rating.system)' of \(rating.region) is there twice",
                    value.range)
            }
        }
    }

    /// Reads somebody who took part.
    mutating func castMember(_ value: JSONValue) -> CastMember? {
        var cast = CastMember(names: [:], job: "")
        let members = data.members(of: value, known: ["names", "job", "characters"])
        for member in members {
            switch member.name {
            case "names": cast.names = localized(member.value)
            case "job": cast.job = name(member.value) ?? ""
            default: cast.characters = localized(member.value)
            }
        }
        for name in ["names", "job"] { require(name, among: members, of: value) }
        return cast.names.isEmpty || cast.job.isEmpty ? nil : cast
    }

    /// Reads a picture.
    mutating func artwork(_ value: JSONValue) -> Artwork? {
        var art = Artwork(role: "", file: "")
        let members = data.members(
            of: value, known: ["role", "locale", "episode", "platforms", "file"])
        for member in members {
            switch member.name {
            case "role": art.role = name(member.value) ?? ""
            case "locale":
                art.locale = locale(member.value)
                if let tag = art.locale { localeUses.append((tag, member.value.range)) }
            case "episode":
                art.episode = data.integer(member.value, in: 1...Self.episodeLimit)
                if let number = art.episode { episodeUses.append((number, member.value.range)) }
            case "platforms":
                art.platforms = data.array(member.value).compactMap { name($0) }
            default: art.file = path(member.value) ?? ""
            }
        }
        for name in ["role", "file"] { require(name, among: members, of: value) }
        return art.role.isEmpty || art.file.isEmpty ? nil : art
    }
}
