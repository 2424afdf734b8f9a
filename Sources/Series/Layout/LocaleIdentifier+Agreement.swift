package import ICU

extension LocaleIdentifier {
    /// Whether two locales mean the same text: one inherits from the other, as `es-MX` from `es-419`,
    /// in the same script.
    package func agrees(with other: LocaleIdentifier) -> Bool {
        let wholes = [maximized, other.maximized]
        guard wholes[0].language == wholes[1].language, wholes[0].script == wholes[1].script else {
            return false
        }
        return chain.contains(other) || other.chain.contains(self) || region == nil
            || other.region == nil
    }
}
