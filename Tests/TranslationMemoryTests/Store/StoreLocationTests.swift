import Testing
import TranslationMemory

struct StoreLocationTests {
    @Test(arguments: [
        ("drama.sqlite", StoreLocation.file("drama.sqlite")),
        ("postgres/x.sqlite", .file("postgres/x.sqlite")),
        ("postgres://db/m", .server("postgres://db/m")),
        ("postgresql://db", .server("postgresql://db")),
    ])
    func anAddressIsNoFile(text: String, location: StoreLocation) {
        #expect(StoreLocation(text) == location)
    }

    @Test(arguments: [
        ("postgresql://lin@db/m", "postgresql://lin@db/m"),
        ("postgresql://lin:secret@db/m", "postgresql://lin@db/m"),
        ("postgresql://lin:se@cret@db:5433/m", "postgresql://lin@db:5433/m"),
        (
            "postgresql://db/m?user=lin&password=secret&sslmode=require",
            "postgresql://db/m?user=lin&password=…&sslmode=require"
        ),
        ("postgresql://db/m?password=secret", "postgresql://db/m?password=…"),
        ("postgresql://db/a@b:c", "postgresql://db/a@b:c"),
    ])
    func noMessageTellsAPassword(address: String, shown: String) {
        #expect("\(StoreLocation(address))" == shown)
    }
}
