internal import Diagnostics
internal import ICU

extension PlaylistReader {
    mutating func read(rendition list: PlaylistAttributes) -> MultivariantPlaylist.Rendition {
        var list = list
        let type = list.take("TYPE")
        let group = list.take("GROUP-ID")
        let name = list.take("NAME")
        for (attribute, value) in [("TYPE", type), ("GROUP-ID", group), ("NAME", name)]
        where value == nil {
            report("hls-attributes", "the rendition has no \(attribute)")
        }
        var rendition = MultivariantPlaylist.Rendition(
            group: group ?? "", name: name ?? "", language: list.take("LANGUAGE"),
            uri: list.take("URI"))
        rendition.type = type ?? ""
        rendition.isDefault = list.take("DEFAULT") == "YES"
        let isAutoselected = list.take("AUTOSELECT")
        rendition.isAutoselected = rendition.isDefault || isAutoselected == "YES"
        if rendition.isDefault, let isAutoselected, isAutoselected != "YES" {
            report("hls-default", "a default rendition must be one that players may choose")
        }
        let isForced = list.take("FORCED")
        rendition.isForced = isForced == "YES"
        if isForced != nil, type != "SUBTITLES" {
            report("hls-forced", "only subtitles can be FORCED")
        }
        rendition.characteristics =
            list.take("CHARACTERISTICS")?.split(separator: ",").map { String($0) } ?? []
        rendition.channels = list.take("CHANNELS")
        rendition.others = list
        check(rendition)
        return rendition
    }

    private mutating func check(_ rendition: MultivariantPlaylist.Rendition) {
        switch rendition.type {
        case "SUBTITLES" where rendition.uri == nil:
            report("hls-attributes", "the subtitles have no URI")
        case "CLOSED-CAPTIONS":
            if rendition.uri != nil { report("hls-attributes", "closed captions can't have a URI") }
            if rendition.others["INSTREAM-ID"] == nil {
                report("hls-attributes", "the closed captions have no INSTREAM-ID")
            }
        case "AUDIO", "VIDEO", "SUBTITLES", "": break
        default: report("hls-attributes", "“\(rendition.type)” is no type of renditions")
        }
        if let language = rendition.language, !Self.isLanguage(language) {
            report("hls-language", "“\(language)” is no BCP 47 tag", .warning)
        }
    }

    /// Whether a text is a tag of a language that is known, or that may be private.
    private static func isLanguage(_ tag: String) -> Bool {
        guard !tag.contains("_"), let locale = LocaleIdentifier(tag) else { return false }
        // The code of a language has two or three letters.
        return (2...3).contains(locale.language.utf8.count)
    }

    mutating func read(variant list: PlaylistAttributes) -> MultivariantPlaylist.Variant {
        var list = list
        let bandwidth = list.take("BANDWIDTH")
        var variant = MultivariantPlaylist.Variant(
            bandwidth: bandwidth.flatMap { Int64($0) } ?? 0, uri: "")
        if variant.bandwidth <= 0 {
            let value =
                bandwidth.map { "“\($0)” is no BANDWIDTH" } ?? "the variant has no BANDWIDTH"
            report("hls-attributes", value)
        }
        variant.averageBandwidth = list.take("AVERAGE-BANDWIDTH").flatMap { Int64($0) }
        variant.codecs = list.take("CODECS")
        if variant.codecs == nil { report("hls-codecs", "the variant has no CODECS", .warning) }
        if let text = list.take("RESOLUTION") {
            let parts = text.split(separator: "x").map { Int($0) }
            if parts.count == 2, let width = parts[0], let height = parts[1] {
                variant.resolution = MultivariantPlaylist.Resolution(width: width, height: height)
            } else {
                report("hls-attributes", "“\(text)” is no RESOLUTION")
            }
        }
        if let text = list.take("FRAME-RATE") {
            variant.frameRate = Double(text).flatMap { (0...1000).contains($0) ? $0 : nil }
            if variant.frameRate == nil {
                report("hls-attributes", "“\(text)” is no FRAME-RATE")
            }
        }
        variant.audio = list.take("AUDIO")
        variant.subtitles = list.take("SUBTITLES")
        let captions = list.take("CLOSED-CAPTIONS")
        variant.closedCaptions = captions == "NONE" ? nil : captions
        variant.others = list
        return variant
    }

    /// Checks what only the whole playlist shows.
    mutating func checkMultivariant() {
        if multivariant.variants.isEmpty {
            report("hls-no-variant", "the playlist has no variant, so there is nothing to play")
        }
        checkGroups()
        let groups = Set(multivariant.renditions.map { [$0.type, $0.group] })
        for (variant, line) in zip(multivariant.variants, variantLines) {
            let named = [
                ("AUDIO", variant.audio), ("SUBTITLES", variant.subtitles),
                ("VIDEO", variant.others["VIDEO"]), ("CLOSED-CAPTIONS", variant.closedCaptions),
            ]
            for (type, group) in named {
                guard let group, !groups.contains([type, group]) else { continue }
                report(
                    "hls-dangling-group", "no rendition is in the group “\(group)” of \(type)",
                    at: line)
            }
        }
    }

    private mutating func checkGroups() {
        var names: Set<[String]> = []
        var defaults: Set<[String]> = []
        for (rendition, line) in zip(multivariant.renditions, renditionLines) {
            let group = [rendition.type, rendition.group]
            if !names.insert(group + [rendition.name]).inserted {
                report(
                    "hls-name",
                    "another rendition of the group is named “\(rendition.name)” too", at: line)
            }
            if rendition.isDefault, !defaults.insert(group).inserted {
                report("hls-default", "another rendition of the group is the default", at: line)
            }
        }
    }
}
