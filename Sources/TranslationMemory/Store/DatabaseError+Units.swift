internal import Database

extension DatabaseError {
    /// The row of a unit makes no sense.
    static func damagedUnit(_ id: Int64, _ connection: any Connection) -> DatabaseError {
        DatabaseError(
            .corrupt, "'\(connection.location)' is damaged: unit \(id) can't be read")
    }
}
