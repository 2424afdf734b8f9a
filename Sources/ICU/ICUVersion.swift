internal import CICU

/// The version of the ICU library in use, such as `72.1`.
public var icuVersion: String { unsafe String(cString: tw_icu_version()) }
