/// The form of a title's name in paths and addresses.
public enum TitleID {
    /// The most letters that it has.
    public static let lengthLimit = 64

    /// Whether a name is of 1 to 64 small ASCII letters, digits and hyphens, none at an end.
    public static func isValid(_ name: String) -> Bool {
        (1...lengthLimit).contains(name.utf8.count)
            && name.utf8.allSatisfy { isLetter($0) || $0 == 0x2D }
            && name.utf8.first != 0x2D && name.utf8.last != 0x2D
    }

    /// A valid name made of the ASCII letters and digits of another, or `nil` when it has none.
    public static func suggested(for name: String) -> String? {
        let words = name.lowercased().utf8.split { !isLetter($0) }
        let joined = Array(words.joined(separator: [0x2D])).prefix(lengthLimit)
        let id = String(decoding: joined, as: UTF8.self)
        return isValid(id) ? id : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
