/// A kind of postcondition: how a file is read back, and what must hold for it.
///
/// A new one is a file here with a type of this protocol, and one line in ``PostconditionChecker``.
public protocol PostconditionValidator: SendableMetatype {
    /// Its name in templates, such as `subtitles`.
    static var name: String { get }
    /// The names of the settings it knows.
    static var settings: [String] { get }

    /// Reads a file back and tells whether it is as it must be.
    static func verdict(on file: ValidatedFile) -> PostconditionVerdict
}
