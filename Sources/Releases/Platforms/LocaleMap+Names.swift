internal import ICU

extension LocaleMap {
    /// What the platform calls a locale.
    ///
    /// A name of the map counts for its tag in any spelling that has the same likely script and
    /// region (`zh-TW` is `zh-Hant`), then a fallback of the map, then the form. Where only what the
    /// map lists is taken, the locales that this one inherits from by CLDR stand for it.
    ///
    /// ```swift
    /// facebook.locales.name(of: "es-MX")  // es_LA, which stands for es-419
    /// ```
    ///
    /// - Complexity: O(*n*) in the number of names.
    public func name(of tag: String) -> LocaleName {
        guard let locale = LocaleIdentifier(tag) else {
            return .unsupported(reason: "'\(tag)' isn't a locale such as es-419")
        }
        if let code = value(in: codes, for: locale) { return .exact(code: code) }
        if let stands = value(in: fallbacks, for: locale), stands != locale.tag {
            // A fallback leads to a name in one step; the reader refuses those that lead nowhere.
            var map = self
            map.fallbacks = [:]
            if let code = map.name(of: stands).code { return .fallback(code: code, of: stands) }
        }
        for parent in locale.chain where parent != .root {
            if let refused = unsupported.first(where: { Self.are($0, parent) }) {
                let which = refused == locale.tag ? "" : ", and so not \(locale.tag)"
                return .unsupported(reason: "the platform doesn't take \(refused)\(which)")
            }
            if form == .listed, parent != locale, let code = value(in: codes, for: parent) {
                return .fallback(code: code, of: parent.tag)
            }
        }
        return formed(locale)
    }

    /// The platform's name for a locale, or `nil` when it has none.
    public func code(for tag: String) -> String? { name(of: tag).code }

    private func formed(_ locale: LocaleIdentifier) -> LocaleName {
        switch form {
        case .bcp47: return .exact(code: locale.tag)
        case .underscore:
            return .exact(code: String(locale.tag.map { $0 == "-" ? "_" : $0 }))
        case .language:
            let language = locale.language
            let isWhole = Self.are(language, locale)
            return isWhole ? .exact(code: language) : .fallback(code: language, of: language)
        case .listed:
            return .unsupported(
                reason:
                    "the platform's list has no name for \(locale.tag), nor for what stands for it")
        }
    }

    private func value(in map: [String: String], for locale: LocaleIdentifier) -> String? {
        if let value = map[locale.tag] { return value }
        return map.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .first { Self.are($0, locale) }.flatMap { map[$0] }
    }

    /// Whether a tag and a locale have the same likely script and region.
    private static func are(_ tag: String, _ locale: LocaleIdentifier) -> Bool {
        tag == locale.tag || LocaleIdentifier(tag)?.maximized == locale.maximized
    }
}
