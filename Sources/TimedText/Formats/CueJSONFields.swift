/// The members of a cue's object in the spellings that programs use.
enum CueJSONFields {
    static let start = ["start", "startTime", "start_time", "begin", "from", "startMs", "start_ms"]
    static let end = ["end", "endTime", "end_time", "stop", "to", "endMs", "end_ms"]
    static let duration = ["duration", "dur", "durationMs", "duration_ms"]
    static let text = ["text", "content", "body", "caption", "subtitle", "lines"]
    static let speaker = ["speaker", "voice"]

    /// The last member that has one of some names.
    static func member(_ names: [String], of cue: JSONValue) -> JSONValue.Member? {
        cue.members?.last { names.contains($0.name) && $0.value.kind != .null }
    }

    /// A time as it stands in the text.
    enum Time {
        case milliseconds(Int64)
        /// A number in the unit of the file.
        case number(Double)
    }

    static func time(_ member: JSONValue.Member) -> Time? {
        if let number = member.value.number {
            let isMilliseconds = member.name.hasSuffix("Ms") || member.name.hasSuffix("_ms")
            return isMilliseconds
                ? .milliseconds(CueJSONTree.milliseconds(number)) : .number(number)
        }
        guard let string = member.value.string else { return nil }
        let bytes = Array(string.utf8)
        let trimmed = bytes.trimmed(bytes.indices)
        guard let time = ClockTime.read(bytes.span.extracting(trimmed)) else { return nil }
        // A number in quotation marks is a number nevertheless.
        if time.fields == 1, let number = Double(string) { return .number(number) }
        return .milliseconds(time.milliseconds)
    }

    /// The times of a cue as they stand in the text.
    struct Times {
        var start: Time?
        var end: Time?
        /// Whether the end is a duration.
        var isDuration: Bool

        /// The likely unit of numbers.
        static func unit(guessedFrom times: [Times]) -> TimeUnit {
            TimeUnit(
                guessedFrom: times.compactMap { times in
                    guard case .number(let end)? = times.end else { return nil }
                    if !times.isDuration, case .number(let start)? = times.start {
                        return (start, end)
                    }
                    return (0, end)
                })
        }

        /// The times in milliseconds; what is missing comes from the cue's other time and from the
        /// cue before it.
        static func resolved(
            _ times: [Times], in unit: TimeUnit
        ) -> [(start: Int64, end: Int64)] {
            var last: Int64 = 0
            return times.map { times in
                let end = times.end.map { milliseconds($0, in: unit) }
                var start = times.start.map { milliseconds($0, in: unit) } ?? last
                if times.start == nil, !times.isDuration, let end { start = min(start, end) }
                var stop = end ?? start
                if times.isDuration, let end { stop = (start + end).clamped(to: ClockTime.limit) }
                last = stop
                return (start, stop)
            }
        }
    }

    static func milliseconds(_ time: Time, in unit: TimeUnit) -> Int64 {
        switch time {
        case .milliseconds(let time): time
        case .number(let number):
            CueJSONTree.milliseconds(unit == .seconds ? number * 1000 : number)
        }
    }

    /// A time in the way in which another one is spelled.
    static func written(_ time: Int64, like member: JSONValue.Member?, in unit: TimeUnit) -> [UInt8]
    {
        let isMilliseconds =
            unit == .milliseconds || member?.name.hasSuffix("Ms") == true
            || member?.name.hasSuffix("_ms") == true
        guard let string = member?.value.string, string.contains(":") else {
            let number = isMilliseconds ? JSONText.number(time) : seconds(time)
            return member?.value.string == nil ? number : [0x22] + number + [0x22]
        }
        var output: [UInt8] = [0x22]
        ClockTime.write(
            time, hourDigits: 2, point: string.contains(",") ? 0x2C : 0x2E, to: &output)
        return output + [0x22]
    }

    private static func seconds(_ time: Int64) -> [UInt8] {
        var output: [UInt8] = time < 0 ? [0x2D] : []
        output += String(time.magnitude / 1000).utf8 + [0x2E]
        ClockTime.write(time.magnitude % 1000, digits: 3, to: &output)
        return output
    }
}
