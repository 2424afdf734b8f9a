extension TimestampMap {
    /// Reads the value of `X-TIMESTAMP-MAP`, such as `MPEGTS:900000,LOCAL:00:00:00.000`.
    init?(webVTT value: some StringProtocol) {
        var local: Int64?
        var mpegts: Int64?
        for part in value.split(separator: ",") {
            let part = part.drop { $0 == " " || $0 == "\t" }
            guard let colon = part.firstIndex(of: ":") else { return nil }
            var text = part[part.index(after: colon)...]
            while text.last == " " || text.last == "\t" { text.removeLast() }
            switch part[..<colon].uppercased() {
            case "LOCAL":
                let bytes = Array(text.utf8)
                var position = 0
                local = WebVTTTimestamp.read(bytes.span, &position)
                guard position == bytes.count else { return nil }
            case "MPEGTS":
                mpegts = Int64(text)
            default: return nil
            }
        }
        guard let local, let mpegts, mpegts >= 0 else { return nil }
        self.init(local: local, mpegts: mpegts)
    }

    /// The line of a WebVTT header that says the map.
    var webVTT: String {
        "X-TIMESTAMP-MAP=MPEGTS:\(max(0, mpegts)),LOCAL:\(WebVTTTimestamp.written(local))"
    }
}
