import Foundation

/// How long something may take in a test.
public enum TimeLimit {
    /// How many times slower everything is under a sanitizer, by `TRADEWIND_SANITIZER`.
    private static let factor =
        ProcessInfo.processInfo.environment["TRADEWIND_SANITIZER"] == nil ? 1 : 50

    /// A limit that holds for a plain build, and a longer one for a build with a sanitizer.
    public static func seconds(_ seconds: Int) -> Duration { .seconds(seconds * factor) }
}
