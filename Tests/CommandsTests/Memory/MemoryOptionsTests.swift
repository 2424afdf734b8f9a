import Testing

@testable import Commands

struct MemoryOptionsTests {
    @Test(arguments: [
        ("a.sqlite", ["TRADEWIND_MEMORY": "b.sqlite"], true, "a.sqlite"),
        (nil, ["TRADEWIND_MEMORY": "postgresql://db/m", "HOME": "/h"], true, "postgresql://db/m"),
        (nil, ["HOME": "/h"], true, "memory.sqlite"),
        (nil, ["HOME": "/h"], false, "/h/.local/share/tradewind/memory.sqlite"),
        (nil, ["HOME": "/h", "XDG_DATA_HOME": "/d"], false, "/d/tradewind/memory.sqlite"),
        (
            nil, ["HOME": "/h", "XDG_DATA_HOME": "d"], false,
            "/h/.local/share/tradewind/memory.sqlite"
        ),
        (nil, [:], false, "memory.sqlite"),
    ])
    func theNearestSettingCounts(
        option: String?, environment: [String: String], isHere: Bool, path: String
    ) {
        #expect(
            MemoryOptions.path(option, environment: environment, exists: { _ in isHere }) == path)
    }
}
