import Testing

@testable import Adaptation

@Suite("Room for lines")
struct LineRoomTests {
    @Test(
        "is that of the locale, the profile and the shape of the picture",
        arguments: [
            ("en-US", nil, CheckOptions.Orientation.landscape, 2, 42.0),
            ("en-US", "vertical-short", .portrait, 3, FrameRoom.whole),
            ("ja", nil, .landscape, 2, 13),
            ("en-GB", "bbc", .landscape, 2, 37), ("th", nil, .landscape, 2, 35),
        ])
    func room(
        locale: String, profile: String?, orientation: CheckOptions.Orientation, lines: Int,
        limit: Double
    ) throws {
        var options = CheckOptions()
        options.orientation = orientation
        let room = LineRoom(
            CheckScope(
                try ResolvedSamples.rules(locale, profile: profile), options: options))
        #expect(room.lines == lines && room.limit == limit)
        #expect(room.capacity == limit * Double(lines))
    }
}
