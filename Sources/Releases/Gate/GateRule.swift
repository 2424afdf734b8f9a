/// A rule of the gate: what it looks at, and how that came out.
///
/// A new rule is a file in `Checks` with a type of this protocol, and one line in ``Gate``.
public protocol GateRule: SendableMetatype {
    /// The names of what it finds, as ``GateCheck/rule`` has them.
    static var rules: [String] { get }

    /// What it says about a release; what is good is said too.
    static func checks(of input: GateInput) -> [GateCheck]
}
