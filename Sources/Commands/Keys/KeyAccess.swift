internal import Arguments
internal import Diagnostics
internal import Digests
internal import Files

/// The reading of key files, and how what goes wrong ends a command about keys.
enum KeyAccess {
    /// The longest key or signature file that is read, in bytes.
    static let limit = 1 << 16

    /// The text of a key or signature file.
    static func text(_ path: String) throws -> String {
        String(decoding: try File.read(path, limit: limit), as: UTF8.self)
    }

    /// The secret key in a file, opened by its password where it has one.
    static func signingKey(
        _ path: String, password: KeyPassword
    ) throws -> SigningKey {
        let text = try text(path)
        do throws(KeyError) {
            guard try SigningKey.needsPassword(text) else { return try SigningKey(text) }
        } catch {
            throw failure(error, path)
        }
        let word = try password.existing(for: path)
        do throws(KeyError) {
            return try SigningKey(text, password: word)
        } catch {
            throw failure(error, path)
        }
    }

    /// The public key in a file, or on the command line as `minisign -P` takes it.
    static func verificationKey(_ name: String) throws -> VerificationKey {
        if let key = try? VerificationKey(name) { return key }
        let text = try text(name)
        do throws(KeyError) {
            return try VerificationKey(text)
        } catch {
            throw failure(error, name)
        }
    }

    /// The failure of a key or a signature in a file.
    static func failure(_ error: KeyError, _ path: String) -> Failure {
        let status: ExitStatus =
            switch error {
            case .malformed, .tooCostly: .notThatFormat
            case .needsPassword, .wrongPassword: .notPermitted
            case .comment: .usage
            case .library: .ourFault
            }
        return Failure(status, "'\(path)': \(error)")
    }

    /// Runs a command, and ends it with the message and the status of what goes wrong.
    static func run(_ body: () throws -> ExitStatus) throws {
        let status: ExitStatus
        do {
            status = try body()
        } catch let error as ExitCode {
            throw error
        } catch let error as ValidationError {
            throw error
        } catch {
            let failure = Failure(error)
            StandardStream.error.print("Error: \(VisibleText.of(failure.message))\n")
            throw ExitCode(failure.status.rawValue)
        }
        try status.end()
    }
}
