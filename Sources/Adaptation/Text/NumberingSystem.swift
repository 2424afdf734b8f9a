/// Ten digits of a script, by their name in CLDR.
struct NumberingSystem: Sendable, Hashable {
    /// The digit zero; the others follow it.
    let zero: UInt32

    /// The system of a name; `nil` for one without ten digits in a row.
    init?(_ name: String) {
        guard let zero = Self.zeros[name] else { return nil }
        self.zero = zero
    }

    /// A digit of the system.
    func digit(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(zero + value % 10) ?? "0" }

    /// The value of a digit of any system that subtitles are written with.
    static func value(of scalar: UInt32) -> UInt32? {
        if scalar < 0x660 { return (0x30...0x39).contains(scalar) ? scalar - 0x30 : nil }
        for zero in others where scalar >= zero && scalar <= zero + 9 { return scalar - zero }
        return nil
    }

    /// Unicode's decimal digits; the names are those of CLDR's numbering systems.
    private static let zeros: [String: UInt32] = [
        "latn": 0x30, "arab": 0x660, "arabext": 0x6F0, "deva": 0x966, "beng": 0x9E6,
        "guru": 0xA66, "gujr": 0xAE6, "orya": 0xB66, "tamldec": 0xBE6, "telu": 0xC66,
        "knda": 0xCE6, "mlym": 0xD66, "thai": 0xE50, "laoo": 0xED0, "tibt": 0xF20, "mymr": 0x1040,
        "khmr": 0x17E0, "fullwide": 0xFF10,
    ]

    private static let others = zeros.values.filter { $0 > 0x30 }.sorted()
}
