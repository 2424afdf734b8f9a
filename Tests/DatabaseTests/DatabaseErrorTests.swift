import Database
import Testing

struct DatabaseErrorTests {
    @Test func anErrorIsItsMessage() {
        let error = DatabaseError(.busy, "the memory is in use", sql: "select 1")
        #expect("\(error)" == "the memory is in use")
    }
}
